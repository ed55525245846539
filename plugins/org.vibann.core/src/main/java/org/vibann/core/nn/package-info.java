/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * The VIBANN network: row-array kernels, layers, losses and optimiser, with derivatives written out by hand.
 * <p>
 * The network is that of Bajpai and Raabe, <i>Attention-enhanced variational learning for physically informed
 * discovery of exceptionally hard multicomponent bulk metallic glasses</i>, Nature Communications (2026),
 * doi 10.1038/s41467-026-73008-0; the preprint's variant is that of its supplementary information.
 * <p>
 * Matrices are arrays of rows: HotSpot's C2 compiler vectorises a sum of scaled rows when every row is an array of its
 * own, and hardly when all rows share one flat array.
 * <p>
 * <b>Single source, two precisions.</b> The build copies this package to {@code org.vibann.core.nn64} in the test scope
 * with every {@code float} turned into {@code double}, so that golden tests at 1e-9 and finite differences exercise
 * this very code. Hence here: no {@code Float} methods, literals as {@code 0.5f}, random numbers only through
 * {@link java.util.function.DoubleSupplier}, and {@code StrictMath} or {@link org.vibann.core.math.Exp} for every function
 * whose last bits could
 * differ.
 * The package depends on nothing but {@code java.base} and that class; {@code VectorLoops}, in a source folder of its own
 * that is not copied, needs the vector API too, and is used only where that is loaded.
 */
package org.vibann.core.nn;
