import { css } from "lit";

/** What all charts look like. Colours are the page's custom properties, which reach into the shadow tree. */
export const chartStyle = css`
  :host {
    display: block;
    min-width: 0;
  }
  svg {
    display: block;
    max-width: 100%;
    height: auto;
    overflow: visible;
    font-family: var(--font);
    font-variant-numeric: tabular-nums;
  }
  text {
    font-size: 12px;
    fill: var(--ink);
    white-space: pre;
  }
  .note text,
  text.note,
  .axis text,
  .kind text {
    fill: var(--muted);
  }
  .strong text,
  text.strong {
    font-size: 13px;
    font-weight: 650;
  }
  .inside text {
    fill: var(--on-accent);
    font-weight: 600;
  }
  .grid line {
    stroke: var(--rule);
  }
  .band rect {
    fill: var(--accent-soft);
  }
  .bound line {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .dot circle {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 2;
  }
  .parts rect,
  .main rect,
  .neighborhoods rect,
  .many rect {
    fill: var(--accent);
  }
  .rest rect,
  .villages rect {
    fill: var(--accent-soft);
    stroke: var(--accent);
    stroke-width: 1;
  }
  .base rect {
    fill: var(--ink);
  }
  .excess rect {
    fill: none;
    stroke: var(--alarm);
    stroke-width: 2;
    stroke-dasharray: 4 3;
  }
  .excess-label text {
    fill: var(--alarm);
    font-weight: 650;
  }
  .limit line {
    stroke: var(--alarm);
    stroke-width: 2;
  }
`;

/** The map's colour steps and how a district stands out when it is pointed at. */
export const mapStyle = css`
  .tile rect {
    stroke: transparent;
    stroke-width: 2;
  }
  .tile .name {
    font-size: 12.5px;
  }
  .tile .number {
    font-size: 15px;
    font-weight: 650;
  }
  .tile .share {
    font-size: 11px;
  }
  .step-1 rect {
    fill: var(--step-1);
  }
  .step-2 rect {
    fill: var(--step-2);
  }
  .step-3 rect {
    fill: var(--step-3);
  }
  .step-4 rect {
    fill: var(--step-4);
  }
  .step-5 rect {
    fill: var(--step-5);
  }
  .step-6 rect {
    fill: var(--step-6);
  }
  .step-4 text,
  .step-5 text,
  .step-6 text {
    fill: var(--on-step);
  }
  .active rect,
  rect.active {
    stroke: var(--ink);
    stroke-width: 2;
  }
  text.active {
    font-weight: 700;
  }
`;

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
  .series {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .curve-2 .line {
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
  .median-2 circle {
    fill: var(--ink);
  }
  .reference line {
    stroke: var(--ink);
    stroke-dasharray: 2 3;
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
  .limit line {
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
`;
