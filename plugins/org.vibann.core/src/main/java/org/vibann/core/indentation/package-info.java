/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
/**
 * Instrumented indentation: from the load-depth curve that an indenter writes to hardness, modulus and indentation size
 * effect. Units throughout: load mN, depth nm, time s, area µm², hardness and modulus GPa (1 mN/µm² = 1 GPa), stiffness
 * mN/nm, work nJ (1 nJ = 1000 mN·nm).
 */
package org.vibann.core.indentation;
