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
