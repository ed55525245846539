/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.core.nn;

/** Over which elements the element attention spreads its unit of mass. */
public enum AttentionKind {
    /**
     * The published attention, {@code a = softmax(W_a x + b_a)} over all elements of the model, {@code x' = a ⊙ x}. Most
     * of its mass falls on elements that the alloy does not hold.
     */
    ALL,
    /**
     * Restricted to the elements present: {@code a_i = x_i exp(l_i)/Σ_j x_j exp(l_j)}, {@code x' = a}, with the same
     * logits {@code l = W_a x + b_a}. This is softmax(l + ln x): an absent element gets exactly nothing, and, unlike with
     * a hard mask, a and so the prediction are continuous where an element's fraction goes to zero. Equal logits
     * give back the composition.
     */
    PRESENT
}
