import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { AnyTable, LooseRow } from "../../table.ts";

/** Makes keys for the rows of one file that has none. */
export interface KeyMaker {
  /** The key, and whether a row with the same content came before. */
  keyOf(row: LooseRow): { readonly key: string; readonly again: boolean };
}

const keyBytes = 10;

/**
 * Keys from what rows say: the same row gets the same key whenever it is imported, so that a second import changes nothing.
 * Rows that say the same within one file are told apart by their order.
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
      return { key: before === 0 ? `auto-${hash}` : `auto-${hash}-${before + 1}`, again: before > 0 };
    },
  };
}
