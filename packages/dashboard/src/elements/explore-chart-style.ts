import { css } from "lit";

/** What the charts of the explore page look like, besides what all charts do. */
export const exploreChartStyle = css`
  .month-columns .all,
  .value-bars .all {
    fill: var(--rule);
    opacity: 0.55;
  }
  .month-columns .left,
  .value-bars .left {
    fill: var(--accent);
  }
  .month-columns .outside .left,
  .value-bars .outside .left {
    fill: var(--accent-soft);
    stroke: var(--accent);
    stroke-width: 0.75;
  }
  .month-columns .base-line {
    stroke: var(--ink);
  }
  .value-row.chosen .name {
    font-weight: 650;
  }
  .value-row .tick {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .value-row .number {
    font-size: 13px;
  }
  .difference .range {
    stroke: var(--accent);
    stroke-width: 3;
    opacity: 0.55;
  }
  .difference circle {
    fill: var(--paper);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .difference.apart circle {
    fill: var(--accent);
  }
  .difference-rows .reference line {
    stroke: var(--ink);
    stroke-dasharray: 2 3;
  }
`;
