import type { CategoryValue, Column } from "../../column.ts";
import type { RawCell } from "../sheet.ts";
import { containedWords } from "./contained-words.ts";
import type { ReadContext } from "./context.ts";
import { normalise, wordKey } from "./normalise.ts";
import { saysNone, saysNotKnown } from "./null-words.ts";
import { doubtful, faulty, known, notKnown, type Candidate, type CellReading } from "./reading.ts";
import { valuesByWord, valueWords } from "./word-list.ts";

type Valued = Pick<Column, "values" | "title">;

function candidate(name: string, { zh, en }: CategoryValue): Candidate {
  return { value: name, label: { zh, en } };
}

/** All the column's values, the likely ones first: whoever answers may know better. */
function candidates({ values }: Valued, likely: readonly string[]): Candidate[] {
  const all = Object.entries(values).map(([name, value]) => ({ name, value }));
  const rank = ({ name }: { name: string }): number =>
    likely.includes(name) ? likely.indexOf(name) : all.length;
  return all.sort((a, b) => rank(a) - rank(b)).map(({ name, value }) => candidate(name, value));
}

function ask(text: string, column: Valued, likely: readonly string[]): CellReading {
  return doubtful(
    "unclear-word",
    {
      zh: `“${text}”作为“${column.title.zh}”含义不定，请确认`,
      en: `“${text}” is not clear as ${column.title.en}; please decide`,
    },
    candidates(column, likely),
  );
}

function askWhetherNone(text: string, column: Valued): CellReading {
  return doubtful(
    "none-word",
    {
      zh: `“${column.title.zh}”填“${text}”是什么意思？`,
      en: `What does “${text}” mean as ${column.title.en}?`,
    },
    [
      { value: null, label: { zh: "不知道，留空", en: "not known; leave it empty" } },
      ...candidates(column, []),
    ],
  );
}

function refuse(text: string, column: Valued): CellReading {
  const shared = (word: string): number =>
    Array.from(new Set(word)).filter((sign) => text.includes(sign)).length;
  const titles = Object.values(column.values).sort(
    (a, b) => shared(b.zh + (b.synonyms ?? []).join("")) - shared(a.zh + (a.synonyms ?? []).join("")),
  );
  return faulty(
    "unknown-word",
    {
      zh: `“${column.title.zh}”没有“${text}”这个值`,
      en: `“${text}” is not among the values of ${column.title.en}`,
    },
    {
      zh: `请改为其中之一：${titles.map(({ zh }) => zh).join("、")}`,
      en: `Use one of these: ${titles.map(({ en }) => en).join("; ")}`,
    },
  );
}

function categoryText(text: string, column: Valued, context: ReadContext): CellReading {
  const key = wordKey(text);
  const words = valueWords(column);
  const exact = valuesByWord(column).get(key) ?? [];
  const [only] = exact;
  if (only !== undefined) return exact.length === 1 ? known(only) : ask(normalise(text), column, exact);
  if (saysNotKnown(text) || (saysNone(text) && context.noneMeans !== "question")) return notKnown;
  const { names, alone } = containedWords(key, words);
  const [single] = names;
  if (single !== undefined) return alone ? known(single) : ask(normalise(text), column, names);
  const partOf = words.filter((word) => key.length > 1 && word.key.includes(key)).map(({ name }) => name);
  if (partOf.length > 0) return ask(normalise(text), column, [...new Set(partOf)]);
  return saysNone(text) ? askWhetherNone(normalise(text), column) : refuse(normalise(text), column);
}

/** Whether a text, given by its {@link wordKey}, says one value of the column beyond doubt. */
export function saysValue(key: string, column: Valued): boolean {
  const exact = valuesByWord(column).get(key);
  if (exact) return exact.length === 1;
  const { names, alone } = containedWords(key, valueWords(column));
  return names.length > 0 && alone;
}

/**
 * Reads a cell of a category column as the name of one of its values.
 * A declared word (name, title, synonym) is the value; so is one with only padding around it (已同意, 通过（已批）). A word that
 * two values share, a word among others, and a part of a word (社区 of 社区居委会) are doubts; all else is a fault.
 */
export function readCategory(cell: RawCell, column: Valued, context: ReadContext): CellReading {
  if (cell === null) return notKnown;
  if (typeof cell !== "object") return categoryText(String(cell), column, context);
  return categoryText("date" in cell ? cell.date : cell.text, column, context);
}
