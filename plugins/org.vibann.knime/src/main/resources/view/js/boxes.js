/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// Boxes with whiskers and outliers.

import { axis, base, categories, chart, marked, tip } from './chart.js';
import { axisName, number, quantity } from './dom.js';
import { theme } from './theme.js';

function option(panel, host) {
  const start = base(host);
  const { accent, text } = theme();
  const numbers = box => [box.low, box.q1, box.median, box.q3, box.high];
  return { ...start, xAxis: categories(host, panel.group, panel.boxes.map(box => box.name), 'x'), yAxis: axis(host, panel.y, 'y'),
    tooltip: { ...start.tooltip, formatter: ({ data }) => data.point
      ? tip(data.point.label || data.point.id, ['Row', data.point.id], [panel.y.name, quantity(data.point.y, panel.y)])
      : tip(data.box.name, ['Rows', number(data.box.count, 9)], ['Median', quantity(data.box.median, panel.y)],
        ['Quartiles', `${number(data.box.q1)} to ${number(data.box.q3)}`],
        ['Whiskers', `${number(data.box.low)} to ${number(data.box.high)}`]) },
    series: [{ type: 'boxplot', boxWidth: [8, 46], itemStyle: { color: `${accent}33`, borderColor: accent },
      data: panel.boxes.map(box => ({ value: numbers(box), box })) },
    { type: 'scatter', symbolSize: 5, itemStyle: { color: 'transparent', borderColor: text, borderWidth: 1 },
      data: panel.boxes.flatMap((box, i) => box.outliers.map(point => ({ value: [i, point.y], point }))) }, marked()] };
}

export const boxes = {
  wide: panel => panel.boxes.length > 12,
  draw: (host, panel, choice) => chart(host, choice, () => option(panel, host)),
  table: panel => [[panel.group, 'Rows', 'Lower whisker', 'First quartile', 'Median', 'Third quartile', 'Upper whisker',
    'Outliers', axisName(panel.y)], ...panel.boxes.map(b => [b.name, b.count, b.low, b.q1, b.median, b.q3, b.high,
    b.outliers.map(p => p.y).join(' ')])],
};
