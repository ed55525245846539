/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// Saving a panel: the drawing as SVG or PNG, the numbers as CSV.

import { element } from './dom.js';
import { FONT, theme } from './theme.js';

const PNG_SCALE = 3;

function download(name, blob) {
  const url = URL.createObjectURL(blob);
  const link = element('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function fileName(panel, extension) {
  return `${panel.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60) || 'panel'}.${extension}`;
}

/** The drawing of a panel as a document of its own. */
export function svgOf(host, panel, kind) {
  const source = kind.svg ? kind.svg(panel) : host.querySelector('svg');
  const svg = source.cloneNode(true);
  const box = source.viewBox?.baseVal;
  const width = box?.width || source.clientWidth;
  const height = box?.height || source.clientHeight;
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  svg.setAttribute('font-family', FONT);
  svg.removeAttribute('style');
  svg.prepend(element('svg:title', { text: panel.title }), element('svg:rect', { width, height, fill: theme().ground }));
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

export function saveSvg(host, panel, kind) {
  download(fileName(panel, 'svg'), new Blob([svgOf(host, panel, kind).text], { type: 'image/svg+xml' }));
}

export async function savePng(host, panel, kind) {
  const { text, width, height } = svgOf(host, panel, kind);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = element('canvas', { width: width * PNG_SCALE, height: height * PNG_SCALE });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob(blob => download(fileName(panel, 'png'), blob), 'image/png');
}

/** Rows of cells as CSV (RFC 4180). A text that a spreadsheet would take for a formula is kept a text. */
export function csv(rows) {
  const cell = value => {
    if (value === null || value === undefined) {
      return '';
    }
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function saveCsv(host, panel, kind) {
  download(fileName(panel, 'csv'), new Blob([csv(kind.table(panel))], { type: 'text/csv;charset=utf-8' }));
}
