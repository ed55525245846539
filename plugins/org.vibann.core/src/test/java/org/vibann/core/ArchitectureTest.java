/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The rules of dependence: layers that see only the ones below them, no KNIME, no hidden state. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.vibann.core");

    @Test
    void theClassesAreThere() {
        assertThat(CLASSES.contain("org.vibann.core.alloy.Element")).isTrue();
        assertThat(CLASSES.size()).isGreaterThan(30);
    }

    @Test
    void layersSeeOnlyThoseBelow() {
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true)
            .layer("run").definedBy("org.vibann.core.run..")
            .layer("math").definedBy("org.vibann.core.math..")
            .layer("alloy").definedBy("org.vibann.core.alloy..")
            .layer("data").definedBy("org.vibann.core.data..")
            .layer("indentation").definedBy("org.vibann.core.indentation..")
            .layer("nn").definedBy("org.vibann.core.nn..")
            .layer("kernel").definedBy("org.vibann.core.kernel..")
            .layer("engine").definedBy("org.vibann.core.engine..")
            .layer("config").definedBy("org.vibann.core.config..")
            .layer("calibration").definedBy("org.vibann.core.calibration..")
            .layer("model").definedBy("org.vibann.core.model..")
            .layer("file").definedBy("org.vibann.core.file..")
            .layer("distil").definedBy("org.vibann.core.distil..")
            .layer("train").definedBy("org.vibann.core.train..")
            .layer("predict").definedBy("org.vibann.core.predict..")
            .layer("cluster").definedBy("org.vibann.core.cluster..")
            .layer("explain").definedBy("org.vibann.core.explain..")
            .layer("design").definedBy("org.vibann.core.design..")
            .layer("tune").definedBy("org.vibann.core.tune..")
            .layer("screen").definedBy("org.vibann.core.screen..")
            .layer("evaluate").definedBy("org.vibann.core.evaluate..")
            .layer("picture").definedBy("org.vibann.core.picture..")
            .whereLayer("run").mayNotAccessAnyLayer()
            .whereLayer("math").mayNotAccessAnyLayer()
            .whereLayer("alloy").mayOnlyAccessLayers("run", "math")
            .whereLayer("data").mayOnlyAccessLayers("run", "math", "alloy")
            .whereLayer("indentation").mayOnlyAccessLayers("run", "math", "data")
            .whereLayer("indentation").mayNotBeAccessedByAnyLayer()
            .whereLayer("nn").mayOnlyAccessLayers("run", "math", "alloy", "data")
            .whereLayer("kernel").mayOnlyAccessLayers("run", "math", "alloy", "data")
            .whereLayer("engine").mayOnlyAccessLayers("nn")
            .whereLayer("config").mayOnlyAccessLayers("data", "nn", "kernel", "engine")
            .whereLayer("calibration").mayOnlyAccessLayers("math", "alloy", "data", "config")
            .whereLayer("model").mayOnlyAccessLayers("math", "alloy", "data", "nn", "kernel", "config", "calibration")
            .whereLayer("file").mayOnlyAccessLayers("math", "alloy", "data", "nn", "kernel", "engine", "config", "calibration",
                "model")
            .whereLayer("distil").mayOnlyAccessLayers("run", "math", "data", "kernel", "calibration")
            .whereLayer("train").mayOnlyAccessLayers("run", "math", "alloy", "data", "nn", "kernel", "engine", "config",
                "calibration", "model", "file", "distil")
            .whereLayer("predict").mayOnlyAccessLayers("run", "math", "alloy", "data", "model", "calibration")
            .whereLayer("cluster").mayOnlyAccessLayers("run", "math", "alloy", "data", "model", "file")
            .whereLayer("explain").mayOnlyAccessLayers("run", "math", "alloy", "data", "config", "model", "train")
            .whereLayer("design").mayOnlyAccessLayers("run", "math", "alloy", "data", "calibration", "model", "predict",
                "cluster", "explain")
            .whereLayer("tune").mayOnlyAccessLayers("run", "math", "data", "kernel")
            .whereLayer("screen").mayOnlyAccessLayers("run", "math", "alloy", "data", "calibration", "model", "predict", "design")
            .whereLayer("screen").mayNotBeAccessedByAnyLayer()
            .whereLayer("evaluate").mayOnlyBeAccessedByLayers("picture")
            .whereLayer("picture").mayNotBeAccessedByAnyLayer()
            .check(CLASSES);
    }

    @Test
    void packagesAreInNoCircle() {
        slices().matching("org.vibann.core.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void roomsOfTheEvaluationSeeOnlyThoseBelow() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("metric").definedBy("org.vibann.core.evaluate.metric")
            .layer("protocol").definedBy("org.vibann.core.evaluate.protocol")
            .layer("rival").definedBy("org.vibann.core.evaluate.rival")
            .layer("evaluate").definedBy("org.vibann.core.evaluate")
            .whereLayer("metric").mayNotAccessAnyLayer()
            .whereLayer("protocol").mayNotAccessAnyLayer()
            .whereLayer("rival").mayOnlyAccessLayers("metric", "protocol")
            .whereLayer("evaluate").mayNotBeAccessedByAnyLayer()
            .check(CLASSES);
    }

    @Test
    void roomsOfTheDesignSeeOnlyThoseBelow() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("glass").definedBy("org.vibann.core.design.glass")
            .layer("space").definedBy("org.vibann.core.design.space")
            .layer("search").definedBy("org.vibann.core.design.search")
            .layer("report").definedBy("org.vibann.core.design.report")
            .layer("design").definedBy("org.vibann.core.design")
            .whereLayer("glass").mayNotAccessAnyLayer()
            .whereLayer("space").mayOnlyAccessLayers("glass")
            .whereLayer("search").mayOnlyAccessLayers("glass", "space")
            .whereLayer("report").mayOnlyAccessLayers("glass", "space", "search")
            .whereLayer("design").mayNotBeAccessedByAnyLayer()
            .check(CLASSES);
    }

    @Test
    void matricesAreDecomposedInOnePlace() {
        noClasses().that().resideOutsideOfPackages("org.vibann.core.math..", "org.vibann.core.cluster..")
            .should().dependOnClassesThat().resideInAnyPackage("org.ejml..").check(CLASSES);
    }

    @Test
    void nothingKnowsKnime() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.knime..", "org.eclipse..").check(CLASSES);
    }

    @Test
    void nothingPrints() {
        noClasses().should(ACCESS_STANDARD_STREAMS).check(CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal().check(CLASSES);
    }

    @Test
    void randomNumbersAreSeeded() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(Random.class, java.security.SecureRandom.class,
            java.util.concurrent.ThreadLocalRandom.class, java.util.SplittableRandom.class).check(CLASSES);
        noClasses().should().callMethod(Math.class, "random").check(CLASSES);
    }
}
