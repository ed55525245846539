/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// Lines, together or each in a small picture of its own.

import { axis, base, chart, pointTip } from './chart.js';
import { axisName, number, short } from './dom.js';
import { FONT, groupColour, theme } from './theme.js';

const FEW = 60;
const SMALL = { width: 170, height: 110, top: 20, gap: 14 };

function line(series, i, more = {}) {
  return { name: short(series.name), type: 'line', showSymbol: series.points.length <= FEW, symbolSize: 5,
    symbol: 'circle', lineStyle: { width: 2, color: groupColour(i) }, itemStyle: { color: groupColour(i) },
    connectNulls: false, z: 2, triggerLineEvent: false,
    data: series.points.map(point => ({ value: [point.x, point.y], point, group: series.name })), ...more };
}

/** The area between lower and upper ends, where both are there. */
function band(series, i, more = {}) {
  const points = series.points.filter(p => p.lower !== null && p.upper !== null);
  return points.length < 2 ? [] : [{ name: short(series.name), type: 'custom', silent: true, tooltip: { show: false },
    z: 1, clip: true, data: [[points[0].x, points[0].y]], ...more,
    renderItem: (params, api) => ({ type: 'polygon', style: { fill: groupColour(i), opacity: 0.18 }, shape: { points:
      [...points.map(p => api.coord([p.x, p.lower])), ...[...points].reverse().map(p => api.coord([p.x, p.upper]))] } }) }];
}

/** Lines at marked places, their texts on the side where there is more room. */
function marks(panel) {
  const { min, max } = range(panel, p => [p.x]);
  const { muted, text, ground } = theme();
  return panel.marks.length === 0 ? [] : [{ type: 'line', data: [], silent: true, markLine: { silent: true,
    symbol: 'none', lineStyle: { color: muted, type: 'dashed', width: 1 }, label: { color: text, fontSize: 11,
      backgroundColor: ground, padding: [1, 3], formatter: ({ data }) => data.name },
    data: panel.marks.map(mark => ({ xAxis: mark.x, name: short(mark.text, 24),
      label: { position: mark.x - min > (max - min) / 2 ? 'insideEndTop' : 'insideEndBottom' } })) } }];
}

function together(panel, host) {
  const start = base(host, panel.series.map(series => short(series.name)));
  return { ...start, xAxis: axis(host, panel.x, 'x', { splitLine: { show: false } }), yAxis: axis(host, panel.y, 'y'),
    tooltip: { ...start.tooltip, formatter: ({ data }) => pointTip(data.point, panel,
      panel.series.length > 1 ? data.group : null) },
    series: [...panel.series.map((s, i) => line(s, i)), ...panel.series.flatMap((s, i) => band(s, i)),
      ...marks(panel)] };
}

function columns(width) {
  return Math.max(1, Math.floor((width - 50) / SMALL.width));
}

function range(panel, get) {
  const all = panel.series.flatMap(series => series.points.flatMap(get)).filter(v => v !== null);
  return { min: Math.min(...all), max: Math.max(...all) };
}

/** Small multiples: the same axes in all, labels at the edges only. */
function apart(panel, host) {
  const width = host.clientWidth;
  const across = Math.min(columns(width), panel.series.length);
  const left = 52;
  const cell = (width - left - 8) / across;
  const start = base(host);
  const xRange = range(panel, p => [p.x]);
  const yRange = range(panel, p => [p.y, p.lower, p.upper]);
  const room = (yRange.max - yRange.min || 1) * 0.05;
  const place = i => ({ left: left + (i % across) * cell, width: cell - SMALL.gap,
    top: 4 + Math.floor(i / across) * (SMALL.height + SMALL.top) + SMALL.top, height: SMALL.height - 12 });
  const { text, muted } = theme();
  return { ...start, grid: panel.series.map((s, i) => ({ ...place(i), outerBoundsMode: 'none' })),
    xAxis: panel.series.map((s, i) => axis(host, panel.x, 'x', { gridIndex: i, name: '', ...xRange, splitNumber: 2,
      splitLine: { show: false }, axisLabel: { show: i + across >= panel.series.length, color: muted, fontSize: 10,
        hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: v => number(v, 3) } })),
    yAxis: panel.series.map((s, i) => axis(host, panel.y, 'y', { gridIndex: i, name: '', min: yRange.min - room,
      max: yRange.max + room, splitNumber: 2, axisLabel: { show: i % across === 0, color: muted, fontSize: 10,
        hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: v => number(v, 3) } })),
    title: [...panel.series.map((s, i) => ({ text: short(s.name, Math.floor(cell / 7)), left: place(i).left,
      top: place(i).top - SMALL.top, textStyle: { fontSize: 11, fontWeight: 'normal', color: text, fontFamily: FONT },
      padding: 2 })),
    { text: `${axisName(panel.y)} against ${axisName(panel.x)}`, left: 'center', bottom: 0,
      textStyle: { fontSize: 12, fontWeight: 'normal', color: text, fontFamily: FONT, width, overflow: 'truncate' } }],
    tooltip: { ...start.tooltip, formatter: ({ data }) => pointTip(data.point, panel, data.group) },
    series: panel.series.flatMap((s, i) => {
      const at = { xAxisIndex: i, yAxisIndex: i };
      return [line(s, 0, { ...at, showSymbol: true, symbolSize: 3 }), ...band(s, 0, at)];
    }),
  };
}

export const lines = {
  wide: panel => panel.apart,
  draw: (host, panel, choice) => panel.apart
    ? chart(host, choice, () => apart(panel, host), { height: width =>
      Math.ceil(panel.series.length / Math.min(columns(width), panel.series.length)) * (SMALL.height + SMALL.top) + 44 })
    : chart(host, choice, () => together(panel, host), { zoom: 'xy' }),
  table: panel => [['Line', axisName(panel.x), axisName(panel.y), 'Lower', 'Upper'],
    ...panel.series.flatMap(s => s.points.map(p => [s.name, p.x, p.y, p.lower, p.upper]))],
};
