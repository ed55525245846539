/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// A table of coloured cells.

import { base, categories, chart, colourScale, namesWidth, tip } from './chart.js';
import { quantity } from './dom.js';
import { theme } from './theme.js';

const ROW = 26;
const ROOM = 40;

function option(panel, host) {
  const start = base(host);
  return { ...start, grid: { ...start.grid, top: 34 }, xAxis: categories(host, panel.across, panel.columns, 'x',
    namesWidth(host) + ROOM),
    yAxis: categories(host, panel.down, panel.rows, 'y'), visualMap: colourScale(host, panel.value, panel.values.flat()),
    tooltip: { ...start.tooltip, formatter: ({ value: [x, y, v] }) => tip(panel.rows[y],
      [panel.across, panel.columns[x]], [panel.value.name, quantity(v, panel.value)]) },
    series: [{ type: 'heatmap', itemStyle: { borderColor: theme().ground, borderWidth: 1 },
      data: panel.values.flatMap((row, y) => row.map((v, x) => [x, y, v])).filter(cell => cell[2] !== null) }] };
}

export const heatmap = {
  wide: panel => panel.columns.length > 14,
  draw: (host, panel, choice) => chart(host, choice, () => option(panel, host),
    { height: () => panel.rows.length * ROW + 100 }),
  table: panel => [[panel.down, ...panel.columns], ...panel.values.map((row, i) => [panel.rows[i], ...row])],
};
