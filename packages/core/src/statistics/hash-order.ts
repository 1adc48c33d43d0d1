import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of the text's UTF-8, as 64 hexadecimal digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Comparison by UTF-16 code units: the same on every machine, whatever its language. */
export function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The items in a random order that depends on nothing but the salt and their ids: by the SHA-256 of salt, line feed and
 * id, lowest first. Anybody can check it with a tool that hashes text, and a new id never changes the order of the others.
 *
 * @source Ohlsson (1995), Coordination of samples using permanent random numbers, in Business Survey Methods, 153–169.
 */
export function hashOrder<T extends { readonly id: string }>(items: readonly T[], salt: string): T[] {
  return items
    .map((item) => ({ item, hash: sha256Hex(`${salt}\n${item.id}`) }))
    .sort((a, b) => compareCodes(a.hash, b.hash) || compareCodes(a.item.id, b.item.id))
    .map(({ item }) => item);
}
