import { maskPersonalData } from "../check/personal-data.ts";
import { normalise } from "../values/normalise.ts";

const longest = 200;

/** A cell's text to show in an issue: one line, at most 200 characters, without personal data. */
export function shownText(text: string): string {
  const line = maskPersonalData(normalise(text)).text;
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
