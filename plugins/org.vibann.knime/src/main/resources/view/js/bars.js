/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// Bars, upright or lying where their names are long.

import { axis, base, categories, chart, namesWidth, tip } from './chart.js';
import { axisName, number, quantity, short } from './dom.js';
import { groupColour, theme } from './theme.js';

const LONG = 8;
const ROW = 26;
const ROOM = 40;
const WIDE = 12;

function lying(panel) {
  return panel.categories.some(name => name.length > LONG);
}

/** Stacks that all reach the same end, such as 100 %, end the axis there. */
function stackEnd({ stacked, categories: names, series }) {
  const sums = stacked ? names.map((_, i) => series.reduce((sum, s) => sum + (s.bars[i].y ?? 0), 0)) : [];
  return sums.length > 0 && Math.max(...sums) - Math.min(...sums) < 1e-6
    ? { max: Math.round(sums[0] * 1e6) / 1e6, splitNumber: 5 } : {};
}

function whiskers(panel, series, i, flat) {
  const ends = series.bars.map((bar, at) => [at, bar.lower, bar.upper])
    .filter(([, low, high]) => low !== null || high !== null);
  return ends.length === 0 ? [] : [{ name: short(series.name), type: 'custom', silent: true, z: 5, data: ends,
    tooltip: { show: false }, encode: flat ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    renderItem: (params, api) => {
      const layout = api.barLayout({ barMaxWidth: 34, barCategoryGap: '30%', count: panel.series.length })[i];
      const { x, y, width, height } = params.coordSys;
      const place = value => api.coord(flat ? [value, api.value(0)] : [api.value(0), value])[flat ? 0 : 1];
      const across = api.coord(flat ? [0, api.value(0)] : [api.value(0), 0])[flat ? 1 : 0]
        + (layout?.offsetCenter ?? 0);
      const low = Number.isFinite(api.value(1)) ? place(api.value(1)) : flat ? x : y + height;
      const high = Number.isFinite(api.value(2)) ? place(api.value(2)) : flat ? x + width : y;
      const shape = flat ? { x1: low, x2: high, y1: across, y2: across } : { x1: across, x2: across, y1: low, y2: high };
      return { type: 'line', shape, style: { stroke: theme().text, lineWidth: 1.2 } };
    } }];
}

function option(panel, host) {
  const flat = lying(panel);
  const start = base(host, panel.series.map(series => short(series.name)));
  const names = categories(host, panel.category, panel.categories, flat ? 'y' : 'x');
  const length = axis(host, panel.value, flat ? 'x' : 'y', { scale: panel.value.log, ...stackEnd(panel),
    ...flat && { left: namesWidth(host) + ROOM } });
  return { ...start, xAxis: flat ? length : names, yAxis: flat ? names : length,
    tooltip: { ...start.tooltip, formatter: ({ data }) => tip(panel.categories[data.at],
      [panel.series.length > 1 ? panel.series[data.of].name : panel.value.name, quantity(data.bar.y, panel.value)],
      ['Interval', data.bar.lower === null && data.bar.upper === null ? ''
        : `${number(data.bar.lower)} to ${number(data.bar.upper)}`]) },
    series: [...panel.series.map((series, i) => ({ name: short(series.name), type: 'bar', barMaxWidth: 34,
      barCategoryGap: '30%', stack: panel.stacked ? 'all' : null, itemStyle: { color: groupColour(i) },
      data: series.bars.map((bar, at) => ({ value: bar.y, bar, at, of: i })) })),
    ...panel.series.flatMap((series, i) => whiskers(panel, series, i, flat))] };
}

export const bars = {
  wide: panel => panel.categories.length > WIDE && !lying(panel),
  draw: (host, panel, choice) => chart(host, choice, () => option(panel, host), { height: () => lying(panel)
    ? Math.max(160, panel.categories.length * (panel.stacked ? ROW : Math.max(ROW, 14 * panel.series.length)) + 90)
    : 320 }),
  table: panel => [[panel.category, 'Kind', axisName(panel.value), 'Lower', 'Upper'], ...panel.series.flatMap(s =>
    s.bars.map((bar, i) => [panel.categories[i], s.name, bar.y, bar.lower, bar.upper]))],
};
