/*
 * VIBANN for KNIME
 * Copyright (C) 2026 the VIBANN contributors
 * SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
 */
// What a reader would object to in a drawn view; runs inside the page of the view.

function problems() {
  'use strict';
  const found = [];
  const seen = rect => rect.width > 0 && rect.height > 0;

  // Texts must neither overlap nor be cut off.
  document.querySelectorAll('figure').forEach(figure => {
    const name = figure.querySelector('figcaption').firstChild.textContent.slice(0, 40);
    const texts = [...figure.querySelectorAll('svg text')].map(t => ({ text: t.textContent.slice(0, 30), element: t,
      rect: t.getBoundingClientRect() })).filter(t => t.text.trim() && seen(t.rect));
    texts.forEach((a, i) => texts.slice(i + 1).forEach(b => {
      const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      if (across > 1.5 && down > 2.5) {
        found.push(`${name}: "${a.text}" overlaps "${b.text}"`);
      }
    }));
    texts.forEach(({ text, rect, element }) => {
      const frame = element.ownerSVGElement.getBoundingClientRect();
      if (rect.left < frame.left - 1.5 || rect.right > frame.right + 1.5 || rect.top < frame.top - 1.5
          || rect.bottom > frame.bottom + 1.5) {
        found.push(`${name}: "${text}" is cut off`);
      }
    });
    const card = figure.getBoundingClientRect();
    if (card.right > document.documentElement.clientWidth + 1) {
      found.push(`${name}: wider than the page`);
    }
  });

  // Every datum that is drawn lies within its axes.
  document.querySelectorAll('.host').forEach(host => {
    const chart = window.echarts.getInstanceByDom(host);
    const name = host.getAttribute('aria-label').slice(0, 40);
    if (host.dataset.drawn !== 'true') {
      found.push(`${name}: not drawn`);
    } else if (chart) {
      const { series = [], xAxis = [], yAxis = [] } = chart.getOption();
      series.filter(s => s.type === 'parallel').forEach(s => {
        const system = chart.getModel().getSeriesByIndex(series.indexOf(s)).coordinateSystem;
        s.data.map(item => item?.value ?? item).forEach(values => system.dimensions.forEach((dimension, i) => {
          const axis = system.getAxis(dimension);
          const [from, to] = [...axis.getExtent()].sort((a, b) => a - b);
          const at = axis.dataToCoord(values[i]);
          if (values[i] !== null && !(at >= from - 1 && at <= to + 1)) {
            found.push(`${name}: a line puts ${values[i]} outside of axis ${i}`);
          }
        }));
      });
      series.filter(s => s.type !== 'custom' && s.type !== 'parallel').forEach((s, seriesIndex) => {
        const at = series.indexOf(s);
        const axes = [xAxis[s.xAxisIndex ?? 0], yAxis[s.yAxisIndex ?? 0]];
        (s.data ?? []).forEach((item, i) => {
          const value = item?.value ?? item;
          const place = Array.isArray(value) ? value.slice(0, 2) : axes[0].type === 'category' ? [i, value] : [value, i];
          const log = place.some((v, a) => axes[a]?.type === 'log' && !(v > 0));
          if (s.type !== 'boxplot' && place.every(v => Number.isFinite(v)) && !log && !s.stack) {
            const [x, y] = chart.convertToPixel({ seriesIndex: at }, place);
            const area = chart.getModel().getComponent('grid', 0) && chart.getModel().getSeriesByIndex(at)
              .coordinateSystem?.getArea();
            if (area && (x < area.x - 1 || x > area.x + area.width + 1 || y < area.y - 1 || y > area.y + area.height + 1)) {
              found.push(`${name}: ${s.type} ${seriesIndex} puts ${place} outside the axes`);
            }
          }
        });
      });
    }
  });
  return found;
}

/** Number of marks a panel has: points, bars, boxes, cells, lines, rows. */
function marks(host) {
  return host.classList.contains('grid') ? host.querySelectorAll('tbody tr').length
    : host.classList.contains('elements') ? host.querySelectorAll('g.cell').length
      : host.querySelectorAll('svg path:not([fill="none"]):not([fill="transparent"]), svg polyline, '
        + 'svg path[stroke]:not([stroke="none"])').length;
}
