/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// Elements and numbers as text. Whatever comes from data becomes text, never markup.

/** Makes an element; `text` is its text, `on` its listeners, everything else an attribute. */
export function element(tag, { text, on = {}, ...attributes } = {}, ...children) {
  const made = tag.startsWith('svg:') ? document.createElementNS('http://www.w3.org/2000/svg', tag.slice(4))
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value);
    }
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  Object.entries(on).forEach(([event, listener]) => made.addEventListener(event, listener));
  made.append(...children);
  return made;
}

const LONGEST = 48;

/** Shortens a text to what a label can hold. */
export function short(text, length = LONGEST) {
  const whole = String(text ?? '');
  return whole.length > length ? `${whole.slice(0, length - 1)}…` : whole;
}

/** Writes a number with so many significant digits as are of use, with thin spaces between thousands. */
export function number(value, digits = 4) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return '–';
  }
  if (value === 0) {
    return '0';
  }
  const size = Math.floor(Math.log10(Math.abs(value)));
  if (size >= 9 || size < -4) {
    return value.toExponential(Math.max(0, digits - 2)).replace('e+', 'e').replace('-', '−');
  }
  return fixed(value, Math.max(0, digits - 1 - size)).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

/** Writes a number with so many decimals. */
export function fixed(value, decimals) {
  if (value === null || value === undefined || !Number.isFinite(value)) {
    return '–';
  }
  const [whole, part] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 && Number(`${whole}.${part ?? 0}`) !== 0 ? '−' : '';
  return sign + whole.replace(/\B(?=(\d{3})+(?!\d))/g, whole.length > 4 ? '\u202f' : '') + (part ? `.${part}` : '');
}

/** The name of an axis with its unit. */
export function axisName({ name, unit }) {
  return unit ? `${short(name)} (${unit})` : short(name);
}

/** A number with the unit of its axis. */
export function quantity(value, { unit }) {
  return unit && value !== null && value !== undefined ? `${number(value)} ${unit}` : number(value);
}
