import type { CellValue } from "../../column.ts";
import type { AnyTable } from "../../table.ts";
import { recurring } from "../recurring.ts";
import { keyIndex, type KeyPart } from "./key-index.ts";
import { titleOf, type RowCheck, type RowCheckOptions } from "./row-fault.ts";

/** Rows that are alike in everything but a key that was made up for them: a warning that names the first of them. */
function identical(table: AnyTable): RowCheck {
  const names = Object.values(table.columns)
    .filter(({ origin, name }) => origin === "stored" && !table.key.includes(name))
    .map(({ name }) => name);
  const index = keyIndex();
  const firstRows: number[] = [];
  return {
    row({ row, cells }, report) {
      const earlier = firstRows[index.numberOf(names.map((name) => cells[name] ?? null))];
      if (earlier === undefined) {
        firstRows.push(row);
        return;
      }
      report({
        row,
        code: "duplicate-row",
        severity: "warning",
        column: table.key[0] ?? "",
        read: "",
        message: {
          zh: `与第${earlier}行完全相同，文件里又没有编号可以区分。`,
          en: `It is the same as row ${earlier} in every cell, and the file has no key to tell them apart.`,
        },
        advice: {
          zh: "请核对是否登记了两次；两行都保留。",
          en: "See whether it was entered twice; both rows are kept.",
        },
        otherRow: earlier,
      });
    },
  };
}

/** A text without the spaces, punctuation and case that make one thing look like two. */
export function looseText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}]/gu, "")
    .toLowerCase();
}

/** Words are compared loosely; keys, dates and categories as they are. */
function isWords(table: AnyTable, name: string): boolean {
  const column = table.columns[name];
  return column?.kind === "text" && column.privacy !== "key";
}

/** What of a column's values is compared. */
function comparing(table: AnyTable, name: string): (value: CellValue | null) => KeyPart {
  if (!isWords(table, name)) return (value) => value;
  const loose = recurring(looseText);
  return (value) => (typeof value === "string" ? loose(value) : value);
}

/** Rows that say the same in other spaces and punctuation, as the table declares it: a warning that names the first. */
function alike(table: AnyTable): RowCheck | null {
  const { likeness } = table;
  if (!likeness) return null;
  const names = [likeness.text, ...likeness.with].map((name) => ({ name, compared: comparing(table, name) }));
  const title = titleOf(table, likeness.text);
  const index = keyIndex();
  const firstRows: number[] = [];
  return {
    row({ row, cells }, report) {
      const parts = names.map(({ name, compared }) => compared(cells[name] ?? null));
      if (parts.includes(null) || parts[0] === "") return;
      const earlier = firstRows[index.numberOf(parts)];
      if (earlier === undefined) {
        firstRows.push(row);
        return;
      }
      const others = likeness.with.map((name) => titleOf(table, name));
      report({
        row,
        code: "possible-duplicate",
        severity: "warning",
        column: likeness.text,
        read: String(cells[likeness.text]),
        message: {
          zh: `与第${earlier}行的“${title.zh}”相同，${others.map(({ zh }) => `“${zh}”`).join("、")}也相同。`,
          en: `“${title.en}” is the same as in row ${earlier}, and so is ${others.map(({ en }) => `“${en}”`).join(", ")}.`,
        },
        advice: {
          zh: "请核对是否同一件事登记了两次；两行都保留。",
          en: "See whether one thing was entered twice; both rows are kept.",
        },
        otherRow: earlier,
      });
    },
  };
}

/**
 * Rows that are there twice: identical ones where the key was made up, and otherwise those that are probably the same. A
 * row is told once.
 */
export function duplicates(table: AnyTable, { madeUpKey = false }: RowCheckOptions): RowCheck | null {
  const checks = [madeUpKey ? identical(table) : null, alike(table)].filter((each) => each !== null);
  const [first, second] = checks;
  if (!first || !second) return first ?? null;
  return {
    row(row, report) {
      let told = false;
      for (const check of checks) {
        check.row(row, (fault) => {
          if (!told) report(fault);
          told = true;
        });
      }
    },
  };
}
