import type { AnyTable, PlacedColumn } from "../table.ts";
import { plainText } from "./grid.ts";

/** A column that a header may mean. */
export interface HeaderMeaning {
  readonly table: AnyTable;
  readonly column: PlacedColumn;
  /** `title`: the declared title or name; `synonym`: one of the words that ledgers use; `near`: a variant of one of these. */
  readonly by: "title" | "synonym" | "near";
}

/** What header words mean, over all tables. */
export interface Vocabulary {
  /** Every column that the header says: exactly, else without its brackets, else nearly; of none, an empty list. */
  meanings(header: string): readonly HeaderMeaning[];
  readonly tables: readonly AnyTable[];
}

/** A header without what clerks put around it: spaces, numbering, required marks, a colon. */
export function exactWord(header: string): string {
  return plainText(header)
    .replace(/^[*★\d.、)(]+/u, "")
    .replace(/[*★:]+$/u, "");
}

const longestHeader = 60;
const mostRemembered = 5000;

function withoutBrackets(word: string): string {
  return word.endsWith(")") ? word.replace(/\([^()]*\)$/u, "") : word;
}

/** The same without a unit or remark in brackets at its end. */
export function headerWord(header: string): string {
  return withoutBrackets(exactWord(header));
}

const variants: readonly (readonly [RegExp, string])[] = [
  [/[的之]/gu, ""],
  [/^(?:所属|所在|具体|主要|相关|有关|对应|本次)(?=.{2})/u, ""],
  [/审批|审查|批复/gu, "审核"],
  [/举行|召开|开展/gu, "举办"],
  [/(?<=.)(?:时间|年月日)$|(?<=[^工作休节假])日$/u, "日期"],
  [/(?:编码|代码|号码|代号)$|(?<=.)(?:编?号|id)$/u, "编号"],
  [/(?:类别|种类|分类|类)$/u, "类型"],
  [/(?<=.{2})(?:名称|名|情况|状况)$/u, ""],
  [/(?:总数量?|数量|个数)$/u, "数"],
  [/耗时|时长/gu, "用时"],
  [/(?<=.{2})单位$/u, "部门"],
];

function withoutVariants(plain: string): string {
  return variants.reduce((word, [variant, same]) => word.replace(variant, same), plain);
}

/** A header word with the variants that clerks write for it made one: 审批时间 and 审核日期, 任务名称 and 任务. */
export function nearWord(header: string): string {
  return withoutVariants(headerWord(header));
}

const none: readonly HeaderMeaning[] = [];
const made = new WeakMap<readonly AnyTable[], Vocabulary>();

/** The words of all stored columns of these tables. A word with its brackets comes before the same without. */
export function vocabulary(tables: readonly AnyTable[]): Vocabulary {
  const before = made.get(tables);
  if (before) return before;
  const fresh = vocabularyOf(tables);
  made.set(tables, fresh);
  return fresh;
}

function vocabularyOf(tables: readonly AnyTable[]): Vocabulary {
  const exact = new Map<string, HeaderMeaning[]>();
  const loose = new Map<string, HeaderMeaning[]>();
  const near = new Map<string, HeaderMeaning[]>();
  const add = (words: Map<string, HeaderMeaning[]>, key: string, meaning: HeaderMeaning): void => {
    const known = words.get(key) ?? [];
    if (!known.some(({ column }) => column === meaning.column)) words.set(key, [...known, meaning]);
  };
  for (const table of tables) {
    for (const column of Object.values(table.columns).filter(({ origin }) => origin === "stored")) {
      const titles = [column.title.zh, column.title.en, column.name];
      for (const [by, words] of [["title", titles] as const, ["synonym", column.synonyms] as const]) {
        for (const word of words) {
          add(exact, exactWord(word), { table, column, by });
          add(loose, headerWord(word), { table, column, by });
          add(near, nearWord(word), { table, column, by: "near" });
        }
      }
    }
  }
  const meaningsOf = (header: string): readonly HeaderMeaning[] => {
    if (header.length > longestHeader) return none;
    const word = exactWord(header);
    if (word === "") return none;
    const plain = withoutBrackets(word);
    const found = exact.get(word) ?? loose.get(plain);
    return found ?? (/\d/u.test(plain) ? none : (near.get(withoutVariants(plain)) ?? none));
  };
  // No table declares a header that ends in a digit, and millions of cells do.
  const endsInDigit = (word: string): boolean => /\d$/u.test(word);
  const noneInDigit = ![...exact.keys(), ...loose.keys()].some(endsInDigit);
  const remembered = new Map<string, readonly HeaderMeaning[]>();
  return {
    tables,
    meanings(header) {
      if (noneInDigit && endsInDigit(header)) return none;
      const before = remembered.get(header);
      if (before) return before;
      const meanings = meaningsOf(header);
      if (remembered.size < mostRemembered) remembered.set(header, meanings);
      return meanings;
    },
  };
}
