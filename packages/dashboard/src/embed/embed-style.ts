import { css, unsafeCSS } from "lit";
import tokens from "../styles/tokens.css?raw";

const [light = "", dark = ""] = tokens.split(/(?=@media)/);
const [darkRule = "", chapters = ""] = dark.split(/(?<=\n\}\n)/);

/** The site's colours for the element alone; dark only where the page asks for what the system has. */
const colours = unsafeCSS(
  [
    light.replaceAll(":root", ":host"),
    darkRule.replaceAll(":root", ':host([theme="auto"])').replace("screen and ", ""),
    chapters,
    dark.slice(darkRule.length + chapters.length),
  ].join("\n"),
);

/** What an embedded chart looks like around its drawing; nothing of the embedding page reaches in but its width. */
export const embedStyle = css`
  ${colours}
  :host {
    all: initial;
    display: block;
    color-scheme: light;
    font: 14px/1.5 var(--font);
    color: var(--ink);
    background: var(--paper);
  }
  :host([theme="auto"]) {
    color-scheme: light dark;
  }
  :host([hidden]) {
    display: none;
  }
  figure {
    margin: 0;
    padding: 14px 16px 12px;
    border: 1px solid var(--rule);
  }
  figcaption {
    margin-bottom: 8px;
    font-size: 15px;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  p {
    margin: 4px 0 0;
    font-size: 12px;
    color: var(--muted);
    overflow-wrap: anywhere;
  }
  .source {
    margin-top: 10px;
    color: var(--ink);
    font-weight: 650;
  }
  a {
    display: inline-block;
    min-height: 24px;
    color: var(--accent);
  }
  summary {
    width: max-content;
    min-height: 24px;
    font-size: 12px;
    color: var(--muted);
    cursor: pointer;
  }
  .wide {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 12.5px;
  }
  th,
  td {
    padding: 3px 10px 3px 0;
    border-bottom: 1px solid var(--rule);
    font-weight: 400;
    text-align: left;
  }
  .number {
    text-align: right;
    white-space: nowrap;
  }
`;
