/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
package org.vibann.knime.indentation;

import java.util.Arrays;
import java.util.List;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.MissingCell;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.vibann.core.indentation.Indenter;
import org.vibann.core.indentation.Measured;
import org.vibann.core.indentation.SizeEffect;
import org.vibann.core.indentation.SizeEffectFit;
import org.vibann.knime.indentation.AlloyEffects.AlloyEffect;
import org.vibann.knime.table.Cells;
import org.vibann.knime.table.Columns;

/** The table of the indentation size effect: one row per alloy, both laws with their errors. */
final class SizeEffectTable {

    static final DataTableSpec SPEC = new DataTableSpec( //
        Columns.of("Alloy", StringCell.TYPE), //
        Columns.of("Curves", LongCell.TYPE), //
        Columns.number("Smallest contact depth (nm)"), //
        Columns.number("Largest contact depth (nm)"), //
        Columns.number("Nix\u2013Gao: hardness at great depth (GPa)"), //
        Columns.number("Nix\u2013Gao: error of hardness (GPa)"), //
        Columns.number("Nix\u2013Gao: characteristic depth (nm)"), //
        Columns.number("Nix\u2013Gao: error of characteristic depth (nm)"), //
        Columns.number("Nix\u2013Gao: scatter (GPa)"), //
        Columns.number("Nix\u2013Gao: AICc"), //
        Columns.number("PSR: hardness at great depth (GPa)"), //
        Columns.number("PSR: error of hardness (GPa)"), //
        Columns.number("PSR: resistance a1 (mN/\u00B5m)"), //
        Columns.number("PSR: error of resistance a1 (mN/\u00B5m)"), //
        Columns.number("PSR: scatter (GPa)"), //
        Columns.number("PSR: AICc"), //
        Columns.of("Better fit", StringCell.TYPE), //
        Columns.number("Weight of better fit", 0, 1), //
        Columns.of("Note", StringCell.TYPE));

    private static final String TOO_FEW = "the criterion needs five curves";

    private SizeEffectTable() {
    }

    static BufferedDataTable create(final List<AlloyEffect> effects, final Indenter indenter,
        final ExecutionContext exec) {
        final BufferedDataContainer container = exec.createDataContainer(SPEC);
        long index = 0;
        for (final AlloyEffect effect : effects) {
            container.addRowToTable(new DefaultRow(RowKey.createRowKey(index++), row(effect, indenter)));
        }
        container.close();
        return container.getTable();
    }

    private static DataCell[] row(final AlloyEffect alloy, final Indenter indenter) {
        final var cells = new DataCell[SPEC.getNumColumns()];
        Arrays.fill(cells, new MissingCell("see the note"));
        cells[0] = new StringCell(alloy.alloy());
        cells[1] = new LongCell(alloy.indents().size());
        final SizeEffect effect = alloy.effect();
        if (effect == null) {
            cells[18] = new StringCell(alloy.problem());
            return cells;
        }
        cells[2] = Cells.number(effect.smallestDepth(), "");
        cells[3] = Cells.number(effect.largestDepth(), "");
        fit(cells, 4, effect.nixGao(), effect.nixGao().second());
        fit(cells, 10, effect.proportional(), effect.resistance(indenter));
        cells[16] = new StringCell(effect.better().law().title());
        cells[17] = Cells.number(effect.confidence(), TOO_FEW);
        cells[18] = new StringCell(note(effect));
        return cells;
    }

    private static void fit(final DataCell[] cells, final int column, final SizeEffectFit fit, final Measured second) {
        final double[] values = {fit.hardness().value(), fit.hardness().error(), second.value(), second.error(),
            fit.scatter(), fit.aicc()};
        for (int i = 0; i < values.length; i++) {
            cells[column + i] = Cells.number(values[i], TOO_FEW);
        }
    }

    private static String note(final SizeEffect effect) {
        if (Double.isNaN(effect.confidence())) {
            return "Too few curves to tell which law is better.";
        }
        return effect.confidence() < 0.75 ? "Both laws fit about equally well." : "";
    }
}
