import { css } from "lit";

/** Marks of the charts that the operations' pages are made of: hollow and full, dashed and solid, besides the colours. */
export const pageChartStyle = css`
  .name text,
  text.name {
    fill: var(--ink);
  }
  .chosen text.name {
    font-weight: 700;
  }
  .curve .limits {
    fill: var(--accent-soft);
    opacity: 0.55;
  }
  .curve .line,
  .median .key,
  .series {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .curve-2 .line,
  .median-2 .key {
    stroke: var(--ink);
    stroke-dasharray: 6 3;
  }
  .curve-2 .limits {
    fill: var(--rule);
  }
  .censored {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .median line {
    stroke: var(--muted);
    stroke-dasharray: 2 3;
  }
  .median circle {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 1.5;
  }
  .row .value,
  .median text {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .median-2 circle {
    fill: var(--ink);
  }
  .reference line {
    stroke: var(--ink);
    stroke-dasharray: 2 3;
  }
  .range-row rect {
    fill: var(--accent-soft);
  }
  .range-row .whisker {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.25;
  }
  .range-row .mark {
    fill: var(--accent);
    stroke: var(--paper);
  }
  .range-row.alarm-row .mark {
    fill: var(--alarm);
  }
  .range-row.alarm-row .number {
    fill: var(--alarm);
  }
  .spark-band {
    fill: var(--accent-soft);
    opacity: 0.55;
  }
  .row .hit {
    fill: transparent;
  }
  .row .range {
    stroke: var(--accent-soft);
    stroke-width: 7;
  }
  .row .mark {
    fill: var(--muted);
    stroke: var(--paper);
  }
  .row.over .mark {
    fill: var(--alarm);
  }
  .row.under .mark {
    fill: var(--accent);
  }
  .row.chosen .hit {
    fill: var(--wash);
  }
  .centre line {
    stroke: var(--muted);
  }
  .natural-limit line {
    stroke-width: 1;
    stroke: var(--muted);
    stroke-dasharray: 5 4;
  }
  .baseline path {
    fill: none;
    stroke: var(--muted);
  }
  .points circle {
    fill: var(--accent);
  }
  .points .signal {
    fill: var(--alarm);
    stroke: var(--paper);
  }
  .chosen-period {
    fill: var(--wash);
  }
  .between {
    stroke: var(--accent);
    stroke-width: 3;
  }
  .before {
    fill: var(--paper);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .after {
    fill: var(--accent);
  }
  .rise .between,
  .rise .before {
    stroke: var(--alarm);
  }
  .rise .after,
  .rise .change {
    fill: var(--alarm);
  }
  .dot-full {
    fill: var(--accent);
  }
  .dot-hollow {
    fill: var(--paper);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .went-on,
  .strong-bar rect,
  .part-1 {
    fill: var(--accent);
  }
  .bar rect {
    fill: var(--accent-soft);
  }
  .strong-bar rect {
    fill: var(--accent);
  }
  .part-2,
  .part-3,
  .part-4 {
    fill: var(--accent-soft);
    stroke: var(--accent);
  }
  .ribbon {
    fill: var(--accent-soft);
    opacity: 0.5;
  }
  .waits {
    fill: none;
    stroke: var(--alarm);
    stroke-width: 2;
    stroke-dasharray: 4 3;
  }
  .waits-text {
    fill: var(--alarm);
  }
  .reached {
    fill: var(--on-accent);
    font-weight: 600;
  }
  .met {
    fill: var(--accent-soft);
  }
  .missed {
    fill: var(--paper);
    stroke: var(--rule);
  }
  .gap {
    fill: none;
    stroke: var(--alarm);
    stroke-width: 1.75;
  }
  .stack-1 {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .stack-2 {
    fill: var(--accent-soft);
    stroke: var(--accent);
  }
  .stack-3 {
    fill: var(--paper);
    stroke: var(--accent);
  }
  .stack-4 {
    fill: var(--paper);
    stroke: var(--muted);
    stroke-dasharray: 3 2;
  }
  .stack-5 {
    fill: var(--rule);
    stroke: var(--muted);
  }
  text.on-stack-1 {
    fill: var(--on-accent);
    font-weight: 600;
  }
  .ranked .after {
    stroke: var(--paper);
  }
  .balance {
    fill: none;
    stroke: var(--accent);
    opacity: 0.25;
  }
  .balance-name {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .strong-line {
    stroke-width: 2.5;
    opacity: 1;
  }
  .zero {
    stroke: var(--ink);
  }
`;
