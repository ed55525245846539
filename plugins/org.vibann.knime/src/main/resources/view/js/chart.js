/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// What all charts share: Apache ECharts drawing SVG, axes, tooltips, zoom, keyboard and marks.

import { axisName, element, number, quantity, short } from './dom.js';
import { FONT, theme } from './theme.js';

const NARROW = 420;
const CROWD = 200;

/** Whether there is little room. */
export function isNarrow(host) {
  return host.clientWidth < NARROW;
}

const LEFT = 76;
const BELOW = 110;

/** How wide names of rows are at the y side. */
export function namesWidth(host) {
  return isNarrow(host) ? 90 : 190;
}

/** The name of an axis, as long as the axis at the most; the axis begins so far from the left. */
function named(host, name, at, gap, left) {
  const room = at === 'x' ? host.clientWidth - left : host.clientHeight - BELOW;
  return { name, nameLocation: 'middle', nameGap: gap, nameTextStyle: { color: theme().text, fontSize: 12 },
    nameTruncate: { maxWidth: Math.max(40, room), ellipsis: '…' } };
}

/** An axis at the x or y side. */
export function axis(host, of, at, { left = LEFT, ...more } = {}) {
  const { muted, line, faint } = theme();
  return {
    type: of.log ? 'log' : 'value', ...named(host, axisName(of), at, at === 'x' ? 26 : 42, left), scale: true, splitNumber: isNarrow(host) ? 3 : 4,
    axisLine: { show: true, onZero: false, lineStyle: { color: line } }, axisTick: { show: true, lineStyle: { color: line } },
    splitLine: { lineStyle: { color: faint } }, minorTick: { show: of.log, splitNumber: 10, length: 2 },
    axisLabel: { color: muted, fontSize: 11, hideOverlap: true, formatter: value => number(value) }, ...more,
  };
}

/** An axis of names, at the x side or, with the first on top, at the y side. */
export function categories(host, name, names, at, left = LEFT) {
  const { muted, line } = theme();
  const label = at === 'x' ? { hideOverlap: true, width: Math.max(20, (host.clientWidth - left) / names.length) }
    : { interval: 0, width: namesWidth(host) };
  return {
    type: 'category', data: names.map(n => short(n, 28)), ...named(host, at === 'x' ? short(name) : '', at, 28, left),
    axisLine: { lineStyle: { color: line } }, inverse: at === 'y',
    axisTick: { show: false }, axisLabel: { color: muted, fontSize: 11, overflow: 'truncate', ...label },
  };
}

/** The scale of colours of values, above a chart. */
export function colourScale(host, of, values, more = {}) {
  const known = values.filter(v => v !== null);
  const [min, max] = known.length ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const { text, values: ramp } = theme();
  const name = short(axisName(of), isNarrow(host) ? 14 : 40);
  return { type: 'continuous', min, max: max > min ? max : min + 1, orient: 'horizontal', top: 0, left: 'center',
    itemWidth: 10, itemHeight: isNarrow(host) ? 70 : 140, calculable: false, text: [number(max), `${name}  ${number(min)}`],
    textStyle: { color: text, fontSize: 11 }, inRange: { color: ramp }, ...more };
}

const LEGEND = { line: 20, icon: 14, gap: 12 };
const pen = document.createElement('canvas').getContext('2d');

/** The name of a legend's entry, as long as a line at the most. */
function entry(host, name) {
  pen.font = `12px ${FONT}`;
  let length = 40;
  while (length > 4 && pen.measureText(short(name, length)).width > host.clientWidth - 60) {
    length -= 1;
  }
  return short(name, length);
}

/** Room that a legend takes above a chart: as many lines as its entries need. */
function legendHeight(host, names) {
  let [lines, at] = [1, 0];
  names.map(name => pen.measureText(entry(host, name)).width + LEGEND.icon + LEGEND.gap + 8).forEach(width => {
    if (at > 0 && at + width > host.clientWidth) {
      lines += 1;
      at = 0;
    }
    at += width;
  });
  return lines * LEGEND.line;
}

/** What every chart begins with. */
export function base(host, names = []) {
  const { text, line, ground } = theme();
  const show = names.length > 1;
  return {
    animation: false, textStyle: { fontFamily: FONT, color: text }, backgroundColor: 'transparent',
    aria: { enabled: false },
    legend: { show, data: names, type: 'plain', top: 2, left: 0, right: 0, itemWidth: LEGEND.icon, itemHeight: 9,
      itemGap: LEGEND.gap, padding: 0, textStyle: { color: text, fontSize: 12 }, formatter: name => entry(host, name) },
    grid: { left: 12, right: 16, top: 12 + (show ? legendHeight(host, names) : 0), bottom: 12, outerBoundsMode: 'same' },
    tooltip: { trigger: 'item', confine: true, backgroundColor: ground, borderColor: line,
      textStyle: { color: text, fontSize: 12, fontFamily: FONT }, extraCssText: 'max-width:280px;white-space:normal' },
  };
}

/** The lines of a tooltip: a heading and pairs of name and value. */
export function tip(heading, ...pairs) {
  const box = element('div', { class: 'tip' });
  if (heading) {
    box.append(element('strong', { text: short(heading, 120) }));
  }
  pairs.filter(pair => pair && pair[1] !== '–' && pair[1] !== '').forEach(([name, value]) =>
    box.append(element('div', {}, element('span', { text: `${short(name, 60)}: ` }),
      element('b', { text: short(value, 120) }))));
  return box;
}

/** The tooltip of a point of a row. */
export function pointTip(point, panel, group) {
  const interval = point.lower !== null || point.upper !== null
    ? `${point.lower === null ? '−∞' : number(point.lower)} to ${point.upper === null ? '∞' : number(point.upper)}` : '';
  return tip(point.label || point.id || group, point.label && point.id ? ['Row', point.id] : null,
    point.label || point.id ? ['Group', group ?? ''] : null, [panel.x.name, quantity(point.x, panel.x)],
    [panel.y.name, quantity(point.y, panel.y)], ['Interval', interval],
    panel.colour ? [panel.colour.name, quantity(point.value, panel.colour)] : null);
}

/**
 * Shows a chart in an element and keeps it up to date.
 *
 * @param host the element
 * @param choice what is chosen in the view
 * @param option gives ECharts' option for the size and colours of now; data items carry their `point` or `tip`
 * @param settings `height` of the element for its width, `zoom` for which axes
 */
export function chart(host, choice, option, { height = () => 320, zoom = '' } = {}) {
  host.style.height = `${height(host.clientWidth)}px`;
  const drawing = window.echarts.init(host, null, { renderer: 'svg' });
  const draw = () => drawing.setOption({ ...option(), ...zooming(zoom) }, { notMerge: true });
  const redraw = () => {
    draw();
    mark(choice.ids);
  };
  const mark = ids => {
    const series = drawing.getOption().series ?? [];
    if (series.some(s => s.id === 'marked')) {
      const items = series.filter(s => s.id !== 'marked' && s.type === 'scatter')
        .flatMap(s => s.data.filter(item => item.point?.id && ids.has(item.point.id)));
      drawing.setOption({ series: [{ id: 'marked', data: items.map(item => ({ ...item })) }] });
    }
  };
  draw();
  drawing.on('click', ({ data }) => choice.toggle(data?.point?.id));
  let width = host.clientWidth;
  new ResizeObserver(() => {
    if (host.clientWidth > 0 && host.clientWidth !== width) {
      width = host.clientWidth;
      host.style.height = `${height(width)}px`;
      drawing.resize();
      redraw();
    }
  }).observe(host);
  keyboard(host, drawing, choice);
  return { redraw, mark, zoom: zoom ? zoomButtons(drawing, redraw) : null };
}

function zooming(axes) {
  const of = axis => ({ id: `zoom-${axis}`, type: 'inside', [`${axis}AxisIndex`]: 0, filterMode: 'none',
    zoomOnMouseWheel: 'ctrl', moveOnMouseMove: 'shift', moveOnMouseWheel: false, preventDefaultMouseMove: false });
  return axes ? { dataZoom: [...axes].map(of), toolbox: { show: true, top: -100, feature: { dataZoom: {
    filterMode: 'none', xAxisIndex: axes.includes('x') ? 0 : 'none', yAxisIndex: axes.includes('y') ? 0 : 'none' } } } }
    : {};
}

function zoomButtons(drawing, redraw) {
  let active = false;
  const select = element('button', { type: 'button', text: 'Zoom', 'aria-pressed': 'false',
    title: 'Draw a rectangle to zoom in. Or turn the wheel with Ctrl held, and move with Shift held.' });
  select.addEventListener('click', () => {
    active = !active;
    select.setAttribute('aria-pressed', active);
    drawing.dispatchAction({ type: 'takeGlobalCursor', key: 'dataZoomSelect', dataZoomSelectActive: active });
  });
  const all = element('button', { type: 'button', text: 'All', title: 'Show everything again' });
  all.addEventListener('click', () => {
    active = false;
    select.setAttribute('aria-pressed', 'false');
    redraw();
  });
  return element('span', {}, select, all);
}

/** Arrow keys go from point to point and read them out, Enter chooses. */
function keyboard(host, drawing, choice) {
  let at = -1;
  const live = element('span', { class: 'unseen', 'aria-live': 'polite' });
  host.after(live);
  const items = () => (drawing.getOption().series ?? []).flatMap((series, seriesIndex) =>
    series.id === 'marked' || series.silent ? [] : (series.data ?? []).map((item, dataIndex) =>
      ({ seriesIndex, dataIndex, item })));
  host.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const all = items();
    if (step && all.length > 0) {
      at = (at + step + all.length) % all.length;
      const { seriesIndex, dataIndex } = all[at];
      drawing.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
      live.textContent = host.querySelector('.tip')?.textContent ?? '';
      event.preventDefault();
    } else if (event.key === 'Enter' && at >= 0) {
      choice.toggle(all[at]?.item?.point?.id);
      event.preventDefault();
    }
  });
  host.addEventListener('blur', () => drawing.dispatchAction({ type: 'hideTip' }));
}

/** The series that shows marked points: rings above everything else. */
export function marked() {
  const { text } = theme();
  return { id: 'marked', type: 'scatter', data: [], symbolSize: 14, z: 20, silent: true, tooltip: { show: false },
    itemStyle: { color: 'transparent', borderColor: text, borderWidth: 2.5, opacity: 1 } };
}

/** Error bars of points: a line from the lower to the upper end; to the edge of the picture where there is no end. */
export function errorBars(name, points, colour) {
  const opacity = points.length > CROWD ? 0.2 : 0.35;
  return {
    name, type: 'custom', silent: true, tooltip: { show: false }, z: 1, clip: true,
    data: points.filter(p => p.lower !== null || p.upper !== null).map(p => [p.x, p.y, p.lower, p.upper]),
    encode: { x: 0, y: 1 },
    renderItem: (params, api) => {
      const { y, height } = params.coordSys;
      const end = (value, edge) => Number.isFinite(value) ? api.coord([api.value(0), value])[1] : edge;
      const x = api.coord([api.value(0), api.value(1)])[0];
      return { type: 'line', shape: { x1: x, x2: x, y1: end(api.value(2), y + height), y2: end(api.value(3), y) },
        style: { stroke: colour, lineWidth: 1, opacity } };
    },
  };
}
