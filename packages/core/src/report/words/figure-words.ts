import type { Text } from "../../text.ts";
import type { BriefAbout } from "../given.ts";
import { addWords } from "./add.ts";
import { divideWords } from "./divide.ts";
import { multiplyWords } from "./multiply.ts";
import { subtractWords } from "./subtract.ts";

const known: Readonly<Record<string, Text>> = {
  ...addWords,
  ...subtractWords,
  ...multiplyWords,
  ...divideWords,
};

/** Whether a sentence says how many of how many. */
export function saysParts({ zh }: Text): boolean {
  return zh.includes("{num}");
}

/**
 * The sentence of a figure, without its full stop; of one that has none of its own, or whose parts aren't known, its title
 * and value.
 */
export function figureWords({ id, title, noun, unit }: BriefAbout, hasParts: boolean): Text {
  const own = known[id];
  if (own && (hasParts || !saysParts(own))) return own;
  if (unit === "share") return { zh: `${title.zh}为{value}`, en: `${title.en}: {value}` };
  return { zh: `${title.zh}：{value}${noun.zh}`, en: `${title.en}: {value} ${noun.en}` };
}
