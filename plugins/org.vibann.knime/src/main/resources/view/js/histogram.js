/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// A histogram.

import { axis, base, chart, tip } from './chart.js';
import { axisName, number } from './dom.js';
import { theme } from './theme.js';

function option({ x, bins, counted }, host) {
  const start = base(host);
  const { accent, ground } = theme();
  return { ...start, xAxis: axis(host, x, 'x', { splitLine: { show: false } }),
    yAxis: axis(host, { name: `Number of ${counted}`, unit: '' }, 'y', { scale: false, minInterval: 1 }),
    tooltip: { ...start.tooltip, formatter: ({ value: [low, high, count] }) =>
      tip(`${number(low)} to ${number(high)} ${x.unit}`, [`Number of ${counted}`, number(count, 9)]) },
    series: [{ type: 'custom', encode: { x: [0, 1], y: 2 }, clip: true,
      data: bins.counts.map((count, i) => [bins.edges[i], bins.edges[i + 1], count]),
      renderItem: (params, api) => {
        const [left, top] = api.coord([api.value(0), api.value(2)]);
        const [right, bottom] = api.coord([api.value(1), 0]);
        return { type: 'rect', shape: { x: left, y: top, width: Math.max(1, right - left), height: bottom - top },
          style: { fill: accent, stroke: ground, lineWidth: 1 } };
      } }] };
}

export const histogram = {
  wide: () => false,
  draw: (host, panel, choice) => chart(host, choice, () => option(panel, host)),
  table: panel => [[`${axisName(panel.x)} from`, 'to', `Number of ${panel.counted}`],
    ...panel.bins.counts.map((count, i) => [panel.bins.edges[i], panel.bins.edges[i + 1], count])],
};
