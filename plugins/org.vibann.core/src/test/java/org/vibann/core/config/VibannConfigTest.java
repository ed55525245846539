/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class VibannConfigTest {

    private static final VibannConfig DEFAULT = VibannConfig.of(Preset.DEFAULT);

    /** In a model file all values are one flat object. */
    @Test
    void noNameIsInTwoParts() {
        assertThat(names(VibannConfig.class)).hasSize(40).doesNotHaveDuplicates();
    }

    private static Stream<String> names(final Class<?> part) {
        return Arrays.stream(part.getRecordComponents())
            .flatMap(c -> c.getType().isRecord() ? names(c.getType()) : Stream.of(c.getName()));
    }

    @Test
    void aChangeOfAPartLeavesAllElse() {
        final VibannConfig changed = DEFAULT.withOptimisation(o -> o.withEpochs(7).withBatchSize(5));
        assertThat(changed.optimisation().epochs()).isEqualTo(7);
        assertThat(changed.optimisation().batchSize()).isEqualTo(5);
        assertThat(changed.withOptimisation(o -> DEFAULT.optimisation())).isEqualTo(DEFAULT);
        final VibannConfig all = DEFAULT.withShape(s -> s.withLatentSize(3).withWidth(4).withDropout(0.2))
            .withBottleneck(b -> b.withBetaStart(0.5).withKlTarget(0.7))
            .withReconstruction(r -> r.withReconstructionWeight(0.9).withDecoderEpochs(1).withPretrainingSteps(2)
                .withInventedRows(3))
            .withOptimisation(o -> o.withLearningRate(0.02).withPatience(9))
            .withValidation(v -> v.withValidationFraction(0.3));
        assertThat(all.shape()).isEqualTo(new NetworkShape(3, 4, DEFAULT.shape().attention(), true, 1, 0.2, 0.9, true));
        assertThat(all.bottleneck()).isEqualTo(new BottleneckWeight(0.5, 1.1, 1e-6, 100, 0.7));
        assertThat(all.reconstruction()).isEqualTo(new Reconstruction(0.9, 0, 1, false, 2, 3));
        assertThat(all.optimisation()).isEqualTo(new Optimisation(0.02, 32, 75, 9, 0.3, true, 0.99, false));
        assertThat(all.validation()).isEqualTo(new Validation(true, 0.3, 5, DEFAULT.validation().grouping()));
        assertThat(all.heads()).isEqualTo(DEFAULT.heads());
    }

    @Test
    void withoutKernelsNobodyTeaches() {
        final VibannConfig alone = DEFAULT.withKernelTrials(0);
        assertThat(alone.heads()).isEqualTo(new Heads(0, 1, 0, 0, false));
        assertThat(alone.shape().dropout()).as("or all passes would be the same").isEqualTo(0.05);
        assertThat(DEFAULT.withShape(s -> s.withDropout(0.3)).withKernelTrials(0).shape().dropout()).isEqualTo(0.3);
        assertThat(VibannConfig.of(Preset.PUBLISHED).withShape(s -> s.withDropout(0)).withKernelTrials(0).shape().dropout())
            .as("nobody taught it before").isZero();
        assertThat(DEFAULT.withKernelTrials(3).heads()).isEqualTo(new Heads(3, 3, 4000, 96, false));
    }

    @Test
    void taughtAlloysComeWithRowsOfABatch() {
        assertThat(DEFAULT.withTaughtAlloys(10).heads().taughtRows()).isEqualTo(96);
        assertThat(VibannConfig.of(Preset.COMPACT).withTaughtAlloys(0).heads()).isEqualTo(new Heads(40, 6, 0, 0, false));
        assertThat(DEFAULT.withTaughtAlloys(0).withOptimisation(o -> o.withBatchSize(10)).withTaughtAlloys(5).heads()
            .taughtRows()).as("three for each row").isEqualTo(30);
    }

    @Test
    void partsRefuseWhatCannotBe() {
        assertThatThrownBy(() -> DEFAULT.withMembers(0)).hasMessageContaining("number of networks");
        assertThatThrownBy(() -> DEFAULT.withShape(s -> s.withWidth(7))).hasMessageContaining("even number");
        assertThatThrownBy(() -> DEFAULT.withBottleneck(b -> b.withKlTarget(-1))).hasMessageContaining("KL target");
        assertThatThrownBy(() -> DEFAULT.withReconstruction(r -> r.withInventedRows(-1)))
            .hasMessageContaining("invented rows");
        assertThatThrownBy(() -> new Optimisation(0.1, 32, 1, 1, 10, false, 0, false))
            .hasMessageContaining("less than 1/learning rate");
        assertThatThrownBy(() -> new Heads(0, 1, 5, 5, false)).hasMessageContaining("only be taught where kernels");
        assertThatThrownBy(() -> new Validation(false, 0.6, 5, null)).hasMessageContaining("validation fraction");
    }
}
