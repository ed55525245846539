/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// The report on a run: a table of contents, and for each node what it says and shows.

import { element } from './dom.js';
import { drawPictures } from './panels.js';

const view = document.getElementById('view');
const report = JSON.parse(document.getElementById('report').textContent);

const anchor = i => `section-${i + 1}`;

function contents() {
  return element('nav', { 'aria-label': 'Contents', class: 'contents' }, element('ol', {},
    ...report.sections.map((section, i) => element('li', {}, element('a', { href: `#${anchor(i)}`,
      text: section.heading })))));
}

function settings(changed) {
  return element('details', { class: 'settings' },
    element('summary', { text: `${changed.length} ${changed.length === 1 ? 'setting differs' : 'settings differ'} `
      + 'from the defaults' }),
    element('table', {}, element('thead', {}, element('tr', {}, ...['Setting', 'Value', 'Default'].map(text =>
      element('th', { scope: 'col', text })))),
    element('tbody', {}, ...changed.map(({ name, value, usual }) => element('tr', {},
      element('th', { scope: 'row', text: name }), element('td', { text: value }), element('td', { text: usual }))))));
}

function section({ heading, outcome, warnings, settings: changed, pictures }, i) {
  const part = element('section', { id: anchor(i), class: 'section' }, element('h2', { text: heading }));
  if (outcome) {
    part.append(element('p', { class: 'outcome', text: outcome }));
  }
  warnings.forEach(text => part.append(element('p', { class: 'warning', text })));
  if (changed.length > 0) {
    part.append(settings(changed));
  }
  if (pictures) {
    drawPictures(part, { summary: pictures.head.summary, panels: pictures.panels }, 2);
  }
  return part;
}

document.title = report.title;
view.append(element('h1', { text: report.title }), element('p', { class: 'facts', text: report.facts.join(' · ') }),
  contents(), ...report.sections.map(section));
view.dataset.ready = 'true';
