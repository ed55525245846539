/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// Points in a plane.

import { axis, base, chart, colourScale, errorBars, marked, pointTip } from './chart.js';
import { axisName, short } from './dom.js';
import { groupColour, theme } from './theme.js';

const MANY = 400;

/** One range for both axes, with some room. */
function shared(groups) {
  const all = groups.flatMap(group => group.points.flatMap(p => [p.x, p.y]));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || Math.abs(high) || 1) * 0.04;
  return all.length ? { low: low - room, high: high + room } : { low: 0, high: 1 };
}

function guide(panel, range) {
  const line = data => ({ type: 'line', data, silent: true, symbol: 'none', z: 0, tooltip: { show: false },
    lineStyle: { color: theme().muted, width: 1, type: 'dashed' } });
  if (panel.guide === 'IDENTITY') {
    return [line([[range.low, range.low], [range.high, range.high]])];
  }
  return panel.guide === 'ZERO' ? [{ ...line([]), markLine: { silent: true, symbol: 'none', label: { show: false },
    data: [{ yAxis: 0 }], lineStyle: { color: theme().muted, width: 1, type: 'dashed' } } }] : [];
}

function option(panel, host) {
  const identity = panel.guide === 'IDENTITY';
  const range = identity ? shared(panel.groups) : null;
  const limits = range ? { min: range.low, max: range.high, axisLabel: { ...axis(host, panel.x, 'x').axisLabel,
    showMinLabel: false, showMaxLabel: false } } : {};
  const count = panel.groups.reduce((sum, group) => sum + group.points.length, 0);
  const start = base(host, panel.colour ? [] : panel.groups.map(group => short(group.name)));
  // Small groups lie above large ones and are drawn larger, lest they be lost.
  const larger = group => panel.groups.filter(other => other.points.length > group.points.length).length;
  const small = group => panel.groups.length > 1 && group.points.length <= count / 10;
  const points = panel.groups.map((group, i) => ({
    name: short(group.name), type: 'scatter', symbolSize: (count > MANY ? 5 : 7) + (small(group) ? 3 : 0),
    z: 2 + larger(group), itemStyle: { color: groupColour(i), opacity: count > MANY && !small(group) ? 0.6 : 0.85 },
    data: group.points.map(point => ({ value: [point.x, point.y, point.value], point, group: group.name })) }));
  const bars = panel.groups.map((group, i) => errorBars(short(group.name), group.points, groupColour(i)))
    .filter(series => series.data.length > 0);
  const scale = panel.colour ? { visualMap: colourScale(host, panel.colour, panel.groups.flatMap(g =>
    g.points.map(p => p.value)), { dimension: 2, seriesIndex: panel.groups.map((g, i) => i) }) } : {};
  return { ...start, ...scale,
    grid: { ...start.grid, top: panel.colour ? 34 : start.grid.top },
    xAxis: axis(host, panel.x, 'x', limits), yAxis: axis(host, panel.y, 'y', limits),
    tooltip: { ...start.tooltip, formatter: ({ data }) => pointTip(data.point, panel,
      panel.groups.length > 1 ? data.group : null) },
    series: [...points, ...bars, ...guide(panel, range), marked()] };
}

export const scatter = {
  wide: () => false,
  draw: (host, panel, choice) => chart(host, choice, () => option(panel, host), { zoom: 'xy',
    height: width => panel.guide === 'IDENTITY' ? Math.min(Math.max(width, 260), 420) : 340 }),
  table: panel => [['Group', 'Row', 'Label', axisName(panel.x), axisName(panel.y), 'Lower', 'Upper',
    panel.colour ? axisName(panel.colour) : 'Value'], ...panel.groups.flatMap(group => group.points.map(p =>
    [group.name, p.id, p.label, p.x, p.y, p.lower, p.upper, p.value]))],
};
