import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { AnyTable, LooseRow } from "../../table.ts";

/** Makes keys for the rows of one sheet that has none. */
export interface KeyMaker {
  keyOf(row: LooseRow): string;
}

const keyBytes = 10;

/**
 * Keys from what rows say: the same row gets the same key whenever it is imported, so that a second import changes nothing.
 * Rows that say the same within one sheet are told apart by their order.
 */
export function keyMaker(table: AnyTable): KeyMaker {
  const columns = Object.values(table.columns)
    .filter(({ origin, name }) => origin === "stored" && !table.key.includes(name))
    .map(({ name }) => name);
  const seen = new Map<string, number>();
  return {
    keyOf(row) {
      const content = JSON.stringify([table.name, ...columns.map((name) => row[name] ?? null)]);
      const hash = bytesToHex(sha256(utf8ToBytes(content)).subarray(0, keyBytes));
      const before = seen.get(hash) ?? 0;
      seen.set(hash, before + 1);
      return before === 0 ? `auto-${hash}` : `auto-${hash}-${before + 1}`;
    },
  };
}

/** The key makers of a sheet, one for each table, however many blocks it has. */
export function keyMakers(): (table: AnyTable) => KeyMaker {
  const made = new Map<string, KeyMaker>();
  return (table) => {
    const maker = made.get(table.name) ?? keyMaker(table);
    made.set(table.name, maker);
    return maker;
  };
}
