/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// Parallel coordinates: an upright axis for each quantity, a line for each row.

import { base, chart, colourScale, isNarrow, tip } from './chart.js';
import { axisName, number, quantity, short } from './dom.js';
import { theme } from './theme.js';

/** What a line has on an axis, as text. */
function text(scale, value) {
  return value === null ? '–' : scale.names.length > 0 ? scale.names[value] : quantity(value, scale.axis);
}

function option(panel, host) {
  const { text: colour, muted, line } = theme();
  const last = panel.scales.length - 1;
  const start = base(host);
  const margin = isNarrow(host) ? 46 : 88;
  // A name stands over the middle of its axis: between its neighbours, the outer ones within the margins.
  const room = dim => Math.min((host.clientWidth - 2 * margin) / last, dim % last === 0 ? 2 * margin : Infinity);
  return { ...start,
    parallel: { left: margin, right: margin, top: 66, bottom: 18, parallelAxisDefault: { nameLocation: 'end', nameGap: 12,
      nameTextStyle: { color: colour, fontSize: isNarrow(host) ? 10 : 12 },
      axisLine: { lineStyle: { color: line } }, axisTick: { lineStyle: { color: line } } } },
    parallelAxis: panel.scales.map((scale, dim) => ({ dim,
      name: short(axisName(scale.axis), Math.max(6, Math.floor(room(dim) / 7))),
      ...scale.names.length > 0 ? { type: 'category', data: scale.names.map(name => short(name, 16)) }
        : { type: scale.axis.log ? 'log' : 'value', scale: true },
      axisLabel: { color: muted, fontSize: 11, formatter: scale.names.length > 0 ? null : v => number(v, 3) } })),
    visualMap: colourScale(host, panel.scales[last].axis, panel.lines.map(each => each.values[last]),
      { dimension: last, seriesIndex: 0 }),
    tooltip: { ...start.tooltip, formatter: ({ data }) => tip(data.point.id,
      ...panel.scales.map((scale, i) => [scale.axis.name, text(scale, data.value[i])])) },
    series: [{ type: 'parallel', smooth: false, lineStyle: { width: 1.6, opacity: 0.75 },
      emphasis: { lineStyle: { width: 3.5, opacity: 1 } },
      data: panel.lines.map(each => ({ value: each.values, point: { id: each.id } })) }] };
}

export const parallels = {
  wide: panel => panel.scales.length > 4,
  draw: (host, panel, choice) => chart(host, choice, () => option(panel, host), { height: () => 340 }),
  table: panel => [['Row', ...panel.scales.map(scale => axisName(scale.axis))],
    ...panel.lines.map(each => [each.id, ...panel.scales.map((scale, i) => scale.names.length > 0
      ? scale.names[each.values[i]] : each.values[i])])],
};
