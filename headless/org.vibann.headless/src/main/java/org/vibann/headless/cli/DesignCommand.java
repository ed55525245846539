/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.headless.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;
import org.vibann.core.config.VibannConfig;
import org.vibann.core.data.AlloyDataset;
import org.vibann.core.design.report.Candidate;
import org.vibann.core.design.DesignResult;
import org.vibann.core.design.search.DesignSettings;
import org.vibann.core.design.space.DesignText;
import org.vibann.core.design.space.GroupLimit;
import org.vibann.core.design.InverseDesigner;
import org.vibann.core.design.space.TrustLimits;
import org.vibann.core.model.TrainedModel;
import org.vibann.core.picture.DesignPictures;
import org.vibann.core.picture.Pictures;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vibann design}: learns from a file of alloys, designs, and judges given alloys by the same measure. */
@Command(name = "design", mixinStandardHelpOptions = true, usageHelpAutoWidth = true,
    description = "Learn from a file of alloys (element columns or a formula column, Load (N), HV), design alloys of a "
        + "high lower confidence bound, and put given alloys through the same predictor, with what speaks against "
        + "trusting it.",
    footer = {"", "Examples:", "  vibann design --data alloys.csv --at 0.5 --judge Fe72B20Si4Nb4,Zr50Cu50",
        "  vibann design --data alloys.csv --model compact.vibann --report-model full.vibann"})
final class DesignCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AlloyFile file;

    @Mixin
    private DesignModels models;

    @Option(names = "--at", defaultValue = "0.5", paramLabel = "N",
        description = "Load in N at which alloys are judged (default: ${DEFAULT-VALUE}).")
    private double at;

    @Mixin
    private LearningOptions learning;

    @Mixin
    private EngineOption engine;

    @Option(names = "--candidates", defaultValue = "5", paramLabel = "COUNT",
        description = "Number of designs, 0 for none (default: ${DEFAULT-VALUE}).")
    private int candidates;

    @Option(names = "--starts", defaultValue = "200", paramLabel = "COUNT",
        description = "Starts of the search (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--limit", paramLabel = "TEXT",
        description = "Limit of a sum of contents in at.%%, such as \"B+C+Si+P <= 40\"; may be given again.")
    private List<String> limits = List.of();

    @Option(names = "--extrapolate", description = "Design beyond the alloys known too; such designs are flagged.")
    private boolean extrapolate;

    @Option(names = "--judge", split = ",", paramLabel = "FORMULA",
        description = "Alloys to judge, at.%%, separated by commas.")
    private List<String> judge = List.of();

    @Option(names = "--report", paramLabel = "FILE",
        description = "Write what to weigh, predictions and maps to this HTML file, which needs no other.")
    private Path report;

    @Option(names = {"-q", "--quiet"}, description = "Show no progress.")
    private boolean quiet;

    @Override
    public Integer call() throws CommandFailedException {
        file.require();
        final List<Composition> given = given();
        final DesignSettings settings = settings();
        final ReportFile pictures = new ReportFile(spec, report);
        final VibannConfig config = learning.config(engine.orOwn());
        try (CancelableProgress progress = new CancelableProgress(spec.commandLine().getErr(), quiet)) {
            final AlloyDataset alloys = file.read(progress, progress.bar());
            final JudgedAlloys judged = JudgedAlloys.of(given, alloys);
            warn(judged);
            final DesignModels.Both both = models.take(alloys, config, progress.part(0, candidates > 0 ? 0.6 : 0.95));
            final TrainedModel model = both.reporting();
            final DesignResult designs =
                candidates == 0 ? null : design(both, alloys, settings, progress.part(0.6, 0.95));
            final List<Candidate> others =
                InverseDesigner.assess(model, alloys, judged.known(), settings, progress.part(0.95, 1));
            progress.bar().clear();
            final PrintWriter out = spec.commandLine().getOut();
            out.printf(Locale.ROOT, "%d alloys %s, %s%s, LCB = mean - %s sd, 90 %% interval%n", alloys.size(),
                models.learns() ? "learnt" : "known", file.target(),
                alloys.alloys().hasLoads() ? " at " + at + " N" : "",
                settings.report().prediction().kappa());
            if (designs != null) {
                print("Designed", designs.candidates(), out);
                designs.notes().forEach(out::println);
            }
            print("Judged", others, out);
            judged.unknown().forEach((alloy, reason) -> out.println(alloy.formula() + "  NOT JUDGED: " + reason));
            out.flush();
            write(pictures, new DesignPictures(model, alloys, AlloyFile.keys(alloys), settings, ""), designs, others);
            return ExitCode.OK;
        } catch (final IllegalArgumentException e) {
            throw new CommandFailedException(e.getMessage(), e);
        } catch (final CanceledException e) {
            throw new CommandFailedException("Cancelled.", e);
        }
    }

    private static DesignResult design(final DesignModels.Both models, final AlloyDataset alloys,
        final DesignSettings settings, final Progress progress) throws CanceledException {
        final DesignResult found = InverseDesigner.design(models.searching(), alloys, settings, progress);
        return models.searching() == models.reporting() ? found
            : InverseDesigner.report(models.reporting(), alloys, found, settings, Progress.NONE);
    }

    private static void write(final ReportFile file, final DesignPictures pictures, final DesignResult designs,
        final List<Candidate> judged) throws CommandFailedException {
        final List<Pictures> parts = new ArrayList<>();
        if (designs != null) {
            parts.add(pictures.of(designs));
        }
        if (!judged.isEmpty()) {
            parts.add(new Pictures("Judged alloys", "Given alloys, judged by the same measure.",
                List.of(pictures.weights("Judged alloys", judged))));
        }
        file.write("Design of alloys", parts, designs == null ? List.of() : designs.notes());
    }

    private List<Composition> given() {
        final List<Composition> alloys = new ArrayList<>();
        for (final String formula : judge) {
            try {
                alloys.add(Formula.parse(formula.strip()));
            } catch (final FormulaException e) {
                throw new ParameterException(spec.commandLine(), "--judge: " + e.getMessage(), e);
            }
        }
        return alloys;
    }

    /** Before learning, which takes long. */
    private void warn(final JudgedAlloys judged) throws CommandFailedException {
        judged.unknown().forEach((alloy, reason) -> spec.commandLine().getErr()
            .println("Warning: " + alloy.formula() + " cannot be judged: " + reason));
        spec.commandLine().getErr().flush();
        if (candidates == 0 && judged.known().isEmpty()) {
            throw new CommandFailedException("There is nothing to do: no alloy can be judged, and --candidates is 0.",
                null);
        }
    }

    private DesignSettings settings() {
        if (candidates < 0) {
            throw new ParameterException(spec.commandLine(), "--candidates: " + candidates + " is below 0");
        }
        try {
            final TrustLimits trust = TrustLimits.DEFAULT;
            final List<GroupLimit> groups = DesignText.groups(String.join("; ", limits));
            return DesignSettings.DEFAULT
                .withConstraints(DesignSettings.DEFAULT.constraints().withGroups(groups)).withLoad(at)
                .withCandidates(Math.max(1, candidates), 5)
                .withEffort(starts, DesignSettings.DEFAULT.effort().iterations()).withTrust(
                    new TrustLimits(!extrapolate, trust.quantile(), trust.minAlloys(), trust.minLatentQuantile()));
        } catch (final IllegalArgumentException e) { // NOSONAR wrong usage shows the message alone
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static void print(final String title, final List<Candidate> alloys, final PrintWriter out) {
        if (alloys.isEmpty()) {
            return;
        }
        final int width =
            Math.max(8, alloys.stream().mapToInt(a -> a.composition().formula().length()).max().orElse(0));
        out.printf(Locale.ROOT, "%n%-" + width + "s  %6s  %5s  %13s  %6s  %7s  %8s  %s%n", title, "mean", "sd",
            "interval", "LCB", "dist.%", "density", "nearest known alloy; flags");
        for (final Candidate alloy : alloys) {
            final var p = alloy.prediction();
            out.printf(Locale.ROOT, "%-" + width + "s  %6.0f  %5.0f  %6.0f-%-6.0f  %6.0f  %7.2f  %8.3f  %s (%s)%s%n",
                alloy.composition().formula(), p.mean(), p.sd(), p.lower(), p.upper(), p.lcb(),
                alloy.nearest().distance(), alloy.trust().latentQuantile(), alloy.nearest().composition().formula(),
                String.format(Locale.ROOT, "%.0f", alloy.nearest().target()),
                alloy.trust().inDomain() ? "" : "; NOT IN DOMAIN: " + String.join("; ", alloy.trust().flags()));
        }
    }
}
