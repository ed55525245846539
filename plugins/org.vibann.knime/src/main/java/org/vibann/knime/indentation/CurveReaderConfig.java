/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.InvalidSettingsException;
import org.vibann.core.indentation.AnalysisSettings;
import org.vibann.core.indentation.AreaFunction;
import org.vibann.core.indentation.CurveFileSettings;
import org.vibann.core.indentation.CurveFileSettings.ColumnOrder;
import org.vibann.core.indentation.CurveFileSettings.Decimals;
import org.vibann.core.indentation.CurveFileSettings.DepthUnit;
import org.vibann.core.indentation.CurveFileSettings.LoadUnit;
import org.vibann.core.indentation.FileNamePattern;
import org.vibann.core.indentation.Indenter;
import org.vibann.core.indentation.ZeroPoint;

/**
 * The dialog's settings in terms of the core.
 *
 * @param names what names of files tell
 * @param formulas whether names of alloys are formulas
 * @param file what files do not tell
 * @param analysis how curves are evaluated
 */
record CurveReaderConfig(FileNamePattern names, boolean formulas, CurveFileSettings file, AnalysisSettings analysis) {

    static CurveReaderConfig of(final IndentationCurveReaderNodeParameters parameters)
        throws InvalidSettingsException {
        requireName(parameters.m_loadColumn, "load");
        requireName(parameters.m_hardnessColumn, "hardness");
        if (parameters.m_loadColumn.equals(parameters.m_hardnessColumn)) {
            throw new InvalidSettingsException("Load and hardness cannot share the column \"" + parameters.m_loadColumn
                + "\". Give them different names.");
        }
        try {
            final FileNamePattern names = new FileNamePattern(text(parameters.m_namePattern));
            if (!text(parameters.m_namePattern).contains("{alloy}")) {
                throw new InvalidSettingsException("The pattern of the file names holds no {alloy}.");
            }
            final Indenter indenter = indenter(parameters);
            return new CurveReaderConfig(names, parameters.m_formulas,
                new CurveFileSettings(decimals(parameters), order(parameters), loadUnit(parameters),
                    depthUnit(parameters)),
                new AnalysisSettings(indenter, area(parameters, indenter), parameters.m_poissonRatio,
                    parameters.m_epsilon, parameters.m_unloadingShare, zeroPoint(parameters),
                    parameters.m_correctDrift, parameters.m_frameCompliance, parameters.m_smallestPopIn));
        } catch (final IllegalArgumentException e) {
            throw new InvalidSettingsException(e.getMessage() + ".", e);
        }
    }

    private static void requireName(final String name, final String role) throws InvalidSettingsException {
        if (name == null || name.isBlank()) {
            throw new InvalidSettingsException("The column of the " + role + " needs a name.");
        }
    }

    private static String text(final String value) {
        return value == null ? "" : value;
    }

    private static Indenter indenter(final IndentationCurveReaderNodeParameters parameters) {
        return switch (parameters.m_indenter) {
            case BERKOVICH -> Indenter.BERKOVICH;
            case VICKERS -> Indenter.VICKERS;
        };
    }

    private static AreaFunction area(final IndentationCurveReaderNodeParameters parameters, final Indenter indenter)
        throws InvalidSettingsException {
        final String text = text(parameters.m_areaCoefficients).strip();
        if (text.isEmpty()) {
            return AreaFunction.ideal(indenter);
        }
        final List<Double> coefficients = new ArrayList<>();
        for (final String number : text.split("[;\\s]+")) {
            try {
                coefficients.add(Double.valueOf(number));
            } catch (final NumberFormatException e) {
                throw new InvalidSettingsException("The area function holds \"" + number + "\", which is no number. Write "
                    + "C0 to C8 with points for decimals and blanks between, for example 24.5 320 -15.", e);
            }
        }
        return AreaFunction.of(coefficients);
    }

    private static ZeroPoint zeroPoint(final IndentationCurveReaderNodeParameters parameters) {
        return switch (parameters.m_zeroPoint) {
            case CONTACT -> ZeroPoint.CONTACT;
            case FILE -> ZeroPoint.FILE;
        };
    }

    private static Decimals decimals(final IndentationCurveReaderNodeParameters parameters) {
        return switch (parameters.m_decimalSeparator) {
            case AUTOMATIC -> Decimals.AUTOMATIC;
            case POINT -> Decimals.POINT;
            case COMMA -> Decimals.COMMA;
        };
    }

    private static ColumnOrder order(final IndentationCurveReaderNodeParameters parameters) {
        return switch (parameters.m_columnOrder) {
            case HEADER -> ColumnOrder.HEADER;
            case DEPTH_LOAD_TIME -> ColumnOrder.DEPTH_LOAD_TIME;
            case LOAD_DEPTH_TIME -> ColumnOrder.LOAD_DEPTH_TIME;
            case TIME_DEPTH_LOAD -> ColumnOrder.TIME_DEPTH_LOAD;
            case TIME_LOAD_DEPTH -> ColumnOrder.TIME_LOAD_DEPTH;
        };
    }

    private static Optional<LoadUnit> loadUnit(final IndentationCurveReaderNodeParameters parameters) {
        return switch (parameters.m_loadUnit) {
            case HEADER -> Optional.empty();
            case MICRONEWTON -> Optional.of(LoadUnit.MICRONEWTON);
            case MILLINEWTON -> Optional.of(LoadUnit.MILLINEWTON);
            case NEWTON -> Optional.of(LoadUnit.NEWTON);
            case GRAM_FORCE -> Optional.of(LoadUnit.GRAM_FORCE);
        };
    }

    private static Optional<DepthUnit> depthUnit(final IndentationCurveReaderNodeParameters parameters) {
        return switch (parameters.m_depthUnit) {
            case HEADER -> Optional.empty();
            case NANOMETRE -> Optional.of(DepthUnit.NANOMETRE);
            case MICROMETRE -> Optional.of(DepthUnit.MICROMETRE);
        };
    }
}
