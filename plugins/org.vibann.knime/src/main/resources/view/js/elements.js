/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// Values of elements in the periodic table.

import { tip } from './chart.js';
import { axisName, element, number, quantity, short } from './dom.js';
import { theme, valueColour } from './theme.js';

const CELL = 38;
const COLUMNS = 18;
const LAST_ROW = 6;
const NOBLE = [2, 10, 18, 36, 54, 86, 118];

/** Period and group of an element; lanthanides and actinides stand below the table. */
function place(number) {
  const period = NOBLE.findIndex(last => number <= last);
  const first = period === 0 ? 1 : NOBLE[period - 1] + 1;
  const last = NOBLE[period];
  if (period >= 5 && number >= first + 2 && number <= first + 15) {
    return { row: period + 3 - 0.6, column: number - first };
  }
  const fromLeft = number - first;
  return { row: period, column: fromLeft < 2 ? (number === 2 ? 17 : fromLeft) : COLUMNS - 1 - (last - number) };
}

const share = (value, low, high) => high > low ? (value - low) / (high - low) : 1;

function drawing(panel, hover) {
  const colours = theme();
  const known = panel.elements.filter(e => e.value !== null);
  const low = Math.min(...known.map(e => e.value));
  const high = Math.max(...known.map(e => e.value));
  // Rows at the ends that hold no element are left out. The scale stands above the transition metals.
  const all = panel.elements.map(e => place(e.number).row);
  const first = Math.min(1, ...all);
  const lift = all.includes(LAST_ROW) ? 0 : 1;
  const down = row => row - first - (row > LAST_ROW ? lift : 0);
  const rows = Math.max(2, ...all.map(down)) + 1;
  const height = rows * CELL + 4;
  const svg = element('svg:svg', { viewBox: `0 0 ${COLUMNS * CELL} ${height}`, 'font-size': 13 });
  if (known.length > 0) {
    svg.append(...scale(panel, low, high, colours));
  }
  panel.elements.forEach(e => {
    const { row, column } = place(e.number);
    const [x, y] = [column * CELL + 1, down(row) * CELL + 1];
    const part = share(e.value, low, high);
    const fill = e.value === null ? colours.faint : valueColour(part);
    const ink = e.value === null ? colours.muted : part > 0.55 ? '#000000' : '#ffffff';
    const cell = element('svg:g', { class: 'cell', 'data-element': e.symbol },
      element('svg:rect', { x, y, width: CELL - 2, height: CELL - 2, rx: 3, fill }),
      element('svg:text', { x: x + CELL / 2 - 1, y: y + 16, 'text-anchor': 'middle', fill: ink, 'font-weight': 600,
        text: e.symbol }),
      element('svg:text', { x: x + CELL / 2 - 1, y: y + 29, 'text-anchor': 'middle', fill: ink, 'font-size': 9,
        text: e.value === null ? '' : number(e.value, 2) }));
    hover?.(cell, e);
    svg.append(cell);
  });
  return svg;
}

function scale(panel, low, high, { text }) {
  const [x, width, steps] = [4 * CELL, 6 * CELL, 48];
  return [...Array.from({ length: steps }, (_, i) => element('svg:rect', { x: x + i * width / steps, y: 28,
    width: width / steps + 0.5, height: 9, fill: valueColour(i / (steps - 1)) })),
  element('svg:text', { x, y: 21, fill: text, 'font-size': 12, text: short(axisName(panel.value), 60) }),
  element('svg:text', { x: x - 5, y: 37, fill: text, 'font-size': 11, 'text-anchor': 'end', text: number(low, 3) }),
  element('svg:text', { x: x + width + 5, y: 37, fill: text, 'font-size': 11, text: number(high, 3) })];
}

function draw(host, panel, choice) {
  const bubble = element('div', { class: 'bubble', hidden: '' });
  const show = e => {
    bubble.replaceChildren(tip(e.symbol, [panel.value.name, e.value === null ? 'not known'
      : quantity(e.value, panel.value)], [e.note ? 'Note' : '', e.note]));
    bubble.hidden = false;
  };
  const redraw = () => host.replaceChildren(drawing(panel, (cell, e) => {
    cell.addEventListener('mouseenter', () => show(e));
    cell.addEventListener('mouseleave', () => { bubble.hidden = true; });
  }), bubble);
  redraw();
  let at = -1;
  host.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      at = (at + step + panel.elements.length) % panel.elements.length;
      show(panel.elements[at]);
      event.preventDefault();
    }
  });
  host.addEventListener('blur', () => { bubble.hidden = true; });
  return { redraw };
}

export const elements = {
  wide: () => true,
  draw,
  table: panel => [['Element', 'Atomic number', axisName(panel.value), 'Note'],
    ...panel.elements.map(e => [e.symbol, e.number, e.value, e.note])],
};
