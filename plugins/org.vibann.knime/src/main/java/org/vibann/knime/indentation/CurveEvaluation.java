/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.vibann.core.alloy.Composition;
import org.vibann.core.alloy.Formula;
import org.vibann.core.alloy.FormulaException;
import org.vibann.core.indentation.CurveAnalysis;
import org.vibann.core.indentation.CurveException;
import org.vibann.core.indentation.CurveFile;
import org.vibann.core.indentation.FileNamePattern.Parts;
import org.vibann.core.indentation.OliverPharr;
import org.vibann.core.run.CanceledException;
import org.vibann.core.run.Progress;

/** Reads files one after the other and evaluates their curves; what cannot be evaluated is set aside. */
final class CurveEvaluation {

    /** Largest difference of the load by name and by curve, as a part of the first. */
    private static final double LOAD_TOLERANCE = 0.2;

    private final CurveReaderConfig m_config;

    private final Consumer<ReadCurve> m_accepted;

    private final List<RejectedCurve> m_rejected = new ArrayList<>();

    /**
     * @param config settings
     * @param accepted takes the curves, one by one: they are large
     */
    CurveEvaluation(final CurveReaderConfig config, final Consumer<ReadCurve> accepted) {
        m_config = config;
        m_accepted = accepted;
    }

    List<RejectedCurve> rejected() {
        return m_rejected;
    }

    void run(final CurveFiles files, final Progress progress) throws CanceledException {
        final int count = files.files().size();
        for (int i = 0; i < count; i++) {
            final Path file = files.files().get(i);
            final String title = files.title(file);
            final double from = (double)i / count;
            progress.report(from, () -> "Reading " + title);
            try {
                file(file, title, progress.part(from, (i + 1.0) / count));
            } catch (final CurveException | IOException e) {
                m_rejected.add(new RejectedCurve(title, 0, e.getMessage()));
            }
        }
    }

    private void file(final Path file, final String title, final Progress progress)
        throws CurveException, IOException, CanceledException {
        final Parts parts = m_config.names().parse(file.getFileName().toString());
        final Composition composition = m_config.formulas() ? composition(parts.alloy()) : null;
        for (final CurveFile.Entry entry : CurveFile.read(file, m_config.file(), progress)) {
            progress.report(1, () -> "Evaluating " + title);
            try {
                if (!entry.problem().isEmpty()) {
                    m_rejected.add(new RejectedCurve(title, entry.number(), entry.problem()));
                } else {
                    m_accepted.accept(evaluated(entry, title, parts, composition));
                }
            } catch (final CurveException e) {
                m_rejected.add(new RejectedCurve(title, entry.number(), e.getMessage()));
            }
        }
    }

    private static Composition composition(final String alloy) throws CurveException {
        try {
            return Formula.parse(alloy);
        } catch (final FormulaException e) {
            throw new CurveException("The name of the file tells the alloy \"" + alloy + "\", which is no formula: "
                + e.getMessage() + ". Rename the file, or switch off that names of alloys are formulas.", e);
        }
    }

    private ReadCurve evaluated(final CurveFile.Entry entry, final String title, final Parts parts,
        final Composition composition) throws CurveException {
        final CurveAnalysis analysis = OliverPharr.analyze(entry.curve(), m_config.analysis());
        final double nominal = parts.load().orElse(analysis.maxLoad());
        if (Math.abs(nominal - analysis.maxLoad()) > LOAD_TOLERANCE * nominal) {
            throw new CurveException(String.format(java.util.Locale.ROOT, "The name of the file tells a load of %.4g mN, "
                + "but the curve reaches %.4g mN. Check the name and the unit of the load.", nominal,
                analysis.maxLoad()));
        }
        return new ReadCurve(title, entry.number(), parts.alloy(), composition,
            parts.number().map(OptionalLong::of).orElse(OptionalLong.empty()), nominal, note(entry), analysis);
    }

    private static String note(final CurveFile.Entry entry) {
        return entry.skippedRows() == 0 ? ""
            : (entry.skippedRows() + (entry.skippedRows() == 1 ? " row" : " rows") + " without numbers left out");
    }
}
