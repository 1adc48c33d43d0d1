import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";

/** A number in a text: whose it is, and how it is written. */
export interface BriefBasis {
  /** The id of the metric, the analysis or the published statement. */
  readonly figure: string;
  readonly value: number;
  /** As the text has it. */
  readonly text: string;
}

/** A text and every number in it that was computed. */
export interface Piece {
  readonly text: string;
  readonly basis: readonly BriefBasis[];
}

/** What stands in a template's gaps. */
export type Filling = Readonly<Record<string, Piece | string>>;

/** The template in the language, its `{gaps}` filled; what is filled in isn't read as a template again. */
export function compose(template: Text, language: BriefLanguage, filling: Filling = {}): Piece {
  const basis: BriefBasis[] = [];
  const text = template[language].replace(/\{(\w+)\}/gu, (_, name: string) => {
    const part = filling[name];
    if (part === undefined) throw new Error(`the sentence "${template[language]}" has nothing for ${name}`);
    if (typeof part === "string") return part;
    basis.push(...part.basis);
    return part.text;
  });
  return { text, basis };
}

/** Pieces one after the other, with this between them; empty ones are left out. */
export function joined(pieces: readonly Piece[], between: string): Piece {
  const said = pieces.filter(({ text }) => text !== "");
  return {
    text: said.map(({ text }) => text).join(between),
    basis: said.flatMap(({ basis }) => basis),
  };
}

/** Names as a list: A、B和C; A, B and C. */
export function listed(names: readonly Piece[], language: BriefLanguage): Piece {
  const [comma, and] = language === "zh" ? ["、", "和"] : [", ", " and "];
  if (names.length < 2) return joined(names, "");
  return joined([joined(names.slice(0, -1), comma), ...names.slice(-1)], and);
}

/** Words without a number of their own. */
export function plain(text: string): Piece {
  return { text, basis: [] };
}
