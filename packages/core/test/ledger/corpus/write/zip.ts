import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The day that every made file bears, so that the same content gives the same bytes. */
const made = new Date(2024, 6, 5, 9, 0, 0);

/** A zip of these entries, in this order. */
export function zipOf(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...entries }, { mtime: made, level: 9 });
}

/** The same zip with the fixed day, and no traces of when it was made. */
export function repacked(bytes: Uint8Array): Uint8Array {
  return zipOf(unzipSync(bytes));
}

/** A zip with one entry's text changed. @throws when it has no such entry, or the edit changes nothing. */
export function edited(bytes: Uint8Array, entry: string, edit: (text: string) => string): Uint8Array {
  const entries = unzipSync(bytes);
  const before = entries[entry];
  if (!before) throw new Error(`the zip has no ${entry}`);
  const after = edit(strFromU8(before));
  if (after === strFromU8(before)) throw new Error(`the edit of ${entry} changes nothing`);
  return zipOf({ ...entries, [entry]: strToU8(after) });
}

/** A zip with more entries. */
export function withEntries(bytes: Uint8Array, more: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipOf({ ...unzipSync(bytes), ...more });
}
