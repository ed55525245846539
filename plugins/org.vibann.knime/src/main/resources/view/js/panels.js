/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// A view: its title, what there is to see, and a card for each panel.

import { element, number, short } from './dom.js';
import { onThemeChange } from './theme.js';
import { saveCsv, savePng, saveSvg } from './save.js';
import { bars } from './bars.js';
import { boxes } from './boxes.js';
import { elements } from './elements.js';
import { grid } from './grid.js';
import { heatmap } from './heatmap.js';
import { histogram } from './histogram.js';
import { lines } from './lines.js';
import { parallels } from './parallels.js';
import { scatter } from './scatter.js';

// Each kind of panel: draw(host, panel, view) gives {redraw?, mark?, zoom?}, table(panel) its numbers, wide(panel)
// whether it takes the whole width.
const KINDS = { bars, boxes, elements, grid, heatmap, histogram, lines, parallels,
  scatter };

/** What is chosen in one panel is marked in all panels of the view. */
class Choice {
  #ids = new Set();
  #listeners = [];

  get ids() {
    return this.#ids;
  }

  toggle(id) {
    if (id) {
      this.#ids = this.#ids.has(id) ? new Set() : new Set([id]);
      this.#listeners.forEach(listener => listener(this.#ids));
    }
  }

  clear() {
    this.#ids = new Set();
    this.#listeners.forEach(listener => listener(this.#ids));
  }

  listen(listener) {
    this.#listeners.push(listener);
  }
}

/** Draws pictures into an element, each panel when it comes into sight. */
export function drawPictures(into, pictures, level = 1) {
  const choice = new Choice();
  const region = element('section', { class: 'pictures' });
  into.append(region);
  if (pictures.title) {
    region.append(element(`h${level}`, { text: pictures.title }));
  }
  if (pictures.summary) {
    region.append(element('p', { class: 'summary', text: pictures.summary }));
  }
  const cards = element('div', { class: 'cards' });
  region.append(cards);
  pictures.panels.forEach(panel => cards.append(card(panel, choice, level + 1)));
  region.addEventListener('keydown', event => {
    if (event.key === 'Escape' && choice.ids.size > 0) {
      choice.clear();
      event.preventDefault();
    }
  });
}

function card(panel, choice, level) {
  const kind = KINDS[panel.kind];
  const name = short(panel.title, 200);
  const host = element('div', { class: `host ${panel.kind}`, role: panel.kind === 'grid' ? null : 'img', tabindex: 0,
    'aria-label': `${name}. ${short(panel.caption, 500)}` });
  const tools = element('div', { class: 'tools', role: 'group', 'aria-label': `Save ${name}` });
  const figure = element('figure', { class: kind?.wide(panel) ? 'card wide' : 'card', 'data-kind': panel.kind },
    element('figcaption', {}, element(`h${Math.min(level, 6)}`, { text: name }),
      element('p', { class: 'caption', text: panel.caption })), host);
  const note = shown(panel);
  if (note) {
    figure.append(element('p', { class: 'note', text: note }));
  }
  figure.append(tools);
  if (!kind) {
    host.append(unknown());
    return figure;
  }
  whenSeen(host, () => {
    let drawn;
    try {
      drawn = kind.draw(host, panel, choice) ?? {};
    } catch (error) {
      host.replaceChildren(unknown()); // pictures that another version has made
      throw error;
    }
    if (drawn.redraw) {
      onThemeChange(() => drawn.redraw());
    }
    if (drawn.mark) {
      choice.listen(ids => drawn.mark(ids));
      drawn.mark(choice.ids);
    }
    if (drawn.zoom) {
      tools.prepend(drawn.zoom);
    }
    host.dataset.drawn = 'true';
  });
  const button = (text, save) => element('button', { type: 'button', text, title: `Save as ${text}`,
    'aria-label': `Save ${name} as ${text}`, on: { click: () => save(host, panel, kind) } });
  tools.append(button('SVG', saveSvg), button('PNG', savePng), button('CSV', saveCsv));
  return figure;
}

function unknown() {
  return element('p', { text: 'This version cannot draw this panel. Execute the node again.' });
}

/** Draws when the element comes near the visible part of the page, or when everything is printed. */
function whenSeen(host, draw) {
  const once = () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', once);
    draw();
  };
  const observer = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) {
      once();
    }
  }, { rootMargin: '300px' });
  observer.observe(host);
  window.addEventListener('beforeprint', once);
}

/** Says when a panel shows less than there is. */
function shown(panel) {
  const parts = panel.series ?? panel.groups;
  const points = parts?.every(part => part.points) ? parts.reduce((sum, part) => sum + part.points.length, 0)
    : panel.rows?.length;
  const total = parts?.every(part => part.points) ? parts.reduce((sum, part) => sum + part.total, 0) : panel.total;
  return total > points ? `${number(points, 9)} of ${number(total, 9)} shown` : '';
}
