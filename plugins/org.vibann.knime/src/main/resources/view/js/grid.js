/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// A table to read and to print.

import { element, fixed, short } from './dom.js';
import { theme } from './theme.js';

const WIDEST = 60;
const LONG = 30;
const HEADING = 14;

function text(value, column, batch) {
  if (value === null || value === undefined) {
    return '';
  }
  if (column.kind === 'MASS') {
    return value === 0 ? '' : fixed(value * batch, column.digits);
  }
  return typeof value === 'number' ? fixed(value, column.digits) : String(value);
}

function heading(column) {
  const unit = column.kind === 'MASS' ? 'g' : column.unit;
  return unit ? `${column.name} (${unit})` : column.name;
}

const isNumber = column => column.kind !== 'TEXT';

/** Numbers and short texts such as formulas stay on one line. */
function style(column, shown, longest = LONG) {
  return `${isNumber(column) ? 'number' : 'text'} ${shown.length > longest ? 'long' : 'whole'}`;
}

function table(panel, batch, choice) {
  const row = r => element('tr', { 'data-row': r.id, on: { click: () => choice.toggle(r.id) } },
    ...r.cells.map((cell, i) => {
      const shown = short(text(cell, panel.columns[i], batch), 300);
      return element(i === 0 ? 'th' : 'td', { class: style(panel.columns[i], shown), scope: i === 0 ? 'row' : null,
        text: shown });
    }));
  return element('table', {},
    element('thead', {}, element('tr', {}, ...panel.columns.map(c => element('th', { scope: 'col',
      class: style(c, heading(c), HEADING), text: short(heading(c), 120) })))),
    element('tbody', {}, ...panel.rows.map(row)));
}

function draw(host, panel, choice) {
  const scroll = element('div', { class: 'scroll' });
  const redraw = () => scroll.replaceChildren(table(panel, panel.batch, choice));
  if (panel.columns.some(c => c.kind === 'MASS')) {
    const input = element('input', { type: 'number', min: '0', step: 'any', value: panel.batch });
    input.addEventListener('input', () => {
      if (Number(input.value) > 0) {
        panel.batch = Number(input.value);
        redraw();
      }
    });
    host.append(element('label', { class: 'batch' }, 'Mass of a batch ', input, ' g'));
  }
  host.append(scroll);
  redraw();
  return { mark: ids => host.querySelectorAll('tr[data-row]').forEach(tr =>
    tr.classList.toggle('marked', tr.dataset.row !== '' && ids.has(tr.dataset.row))) };
}

/** The table as a drawing. */
function svg(panel) {
  const { text: ink, line } = theme();
  const cells = [panel.columns.map(heading), ...panel.rows.map(r => r.cells.map((cell, i) =>
    text(cell, panel.columns[i], panel.batch)))].map(row => row.map(cell => short(cell, WIDEST)));
  const widths = panel.columns.map((c, i) => 14 + 7 * Math.max(...cells.map(row => row[i].length)));
  const starts = widths.map((w, i) => widths.slice(0, i).reduce((sum, v) => sum + v, 8));
  const [width, height] = [widths.reduce((sum, v) => sum + v, 16), cells.length * 22 + 16];
  return element('svg:svg', { viewBox: `0 0 ${width} ${height}`, 'font-size': 12 },
    element('svg:line', { x1: 8, x2: width - 8, y1: 29, y2: 29, stroke: line }),
    ...cells.flatMap((row, y) => row.map((cell, i) => {
      const right = isNumber(panel.columns[i]);
      return element('svg:text', { x: starts[i] + (right ? widths[i] - 10 : 0), y: 23 + y * 22, fill: ink,
        'text-anchor': right ? 'end' : 'start', 'font-weight': y === 0 ? 600 : 400, text: cell });
    })));
}

export const grid = {
  wide: panel => panel.columns.length > 4,
  draw,
  svg,
  table: panel => [panel.columns.map(heading), ...panel.rows.map(r => r.cells.map((cell, i) =>
    panel.columns[i].kind === 'MASS' && cell !== null ? cell * panel.batch : cell))],
};
