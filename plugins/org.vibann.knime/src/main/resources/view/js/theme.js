/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// Colours: KNIME's greys, Okabe and Ito's palette for groups, viridis for values.

const LIGHT = {
  text: '#3e3a39', muted: '#66615f', line: '#c0c4c6', faint: '#e7e9ea', ground: '#ffffff', accent: '#0072b2',
  groups: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#8c8c8c', '#000000'],
  values: ['#440154', '#472d7b', '#3b528b', '#2c728e', '#21918c', '#28ae80', '#5ec962', '#addc30', '#fde725'],
};

const DARK = {
  ...LIGHT, text: '#e8e6e3', muted: '#b3afac', line: '#5c5a59', faint: '#3a3837', ground: '#272423', accent: '#56b4e9',
  groups: ['#56b4e9', '#e69f00', '#2ec99c', '#e59ac6', '#f0e442', '#ff8a4c', '#b0b0b0', '#ffffff'],
};

const query = window.matchMedia('(prefers-color-scheme: dark)');
let printing = false;

/** @returns the colours that hold now */
export function theme() {
  return query.matches && !printing ? DARK : LIGHT;
}

/** Calls back when the colours change: other wishes of the reader, or paper. */
export function onThemeChange(listener) {
  query.addEventListener('change', listener);
  window.addEventListener('beforeprint', () => { printing = true; listener(); });
  window.addEventListener('afterprint', () => { printing = false; listener(); });
}

export const FONT = 'Roboto, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

/** The colour of a group; beyond the palette the colours come again. */
export function groupColour(index) {
  const { groups } = theme();
  return groups[index % groups.length];
}

/** The colour of a value between 0 and 1. */
export function valueColour(share) {
  const { values } = theme();
  const at = Math.max(0, Math.min(1, share)) * (values.length - 1);
  const below = Math.min(values.length - 2, Math.floor(at));
  const mix = i => {
    const [a, b] = [values[below], values[below + 1]].map(c => parseInt(c.slice(1 + 2 * i, 3 + 2 * i), 16));
    return Math.round(a + (at - below) * (b - a));
  };
  return `rgb(${mix(0)},${mix(1)},${mix(2)})`;
}
