/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// The page that KNIME shows for a node.

import { initialData } from './knime.js';
import { drawPictures } from './panels.js';
import { element } from './dom.js';

const view = document.getElementById('view');

/** The mass of a batch that the view's settings tell takes the place of the usual one. */
function withBatch({ panels, batch }) {
  return panels.map(panel => batch && panel.batch ? { ...panel, batch } : panel);
}

async function show() {
  const data = await initialData();
  if (data?.head) {
    document.title = data.head.title;
    drawPictures(view, { ...data.head, panels: withBatch(data) });
  } else {
    view.append(element('p', { class: 'message', text: 'Execute the node to see its pictures.' }));
  }
}

show().catch(error => view.append(element('p', { class: 'message', role: 'alert', text: error.message })))
  .finally(() => { view.dataset.ready = 'true'; });
