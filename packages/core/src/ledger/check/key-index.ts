import type { CellValue } from "../../column.ts";

/** A part of a key. */
export type KeyPart = CellValue | null;

/** Numbers keys in the order in which they are first seen: 0, 1, 2 … */
export interface KeyIndex {
  /** How many keys there are. */
  readonly size: number;
  /** The number of the key; a new key gets the next number, which is the size before. */
  numberOf(parts: readonly KeyPart[]): number;
}

const unit = "\u001f";

/** A key's parts as one text: the kind is in it, so that 1 and "1" differ, and so do null and "". */
function joined(parts: readonly KeyPart[]): string {
  if (parts.length === 1 && typeof parts[0] === "string") return parts[0];
  let text = "";
  for (const part of parts) text += `${typeof part === "string" ? "s" : "v"}${String(part)}${unit}`;
  return text;
}

function mixed(lane: number, other: number): number {
  let mix = Math.imul(lane ^ (lane >>> 16), 2246822507);
  mix ^= Math.imul(other ^ (other >>> 13), 3266489909);
  return mix >>> 0;
}

/**
 * An index of keys that keeps 64 bits of hash a key instead of the key: 12 bytes a place, at most two places in three
 * taken. Two keys of a million share a hash with a probability of 3 × 10⁻⁸.
 *
 * @source cyrb53's two 32-bit lanes (bryc, public domain), both kept whole.
 */
export function keyIndex(): KeyIndex {
  let places = 1024;
  let highs = new Uint32Array(places);
  let lows = new Uint32Array(places);
  // The number plus one, so that 0 is an empty place.
  let numbers = new Uint32Array(places);
  let size = 0;

  function placeOf(high: number, low: number): number {
    let place = low & (places - 1);
    while (numbers[place] !== 0 && (highs[place] !== high || lows[place] !== low)) {
      place = (place + 1) & (places - 1);
    }
    return place;
  }

  function put(place: number, high: number, low: number, number: number): void {
    highs[place] = high;
    lows[place] = low;
    numbers[place] = number;
  }

  function grow(): void {
    const [oldHighs, oldLows, oldNumbers] = [highs, lows, numbers];
    places *= 2;
    [highs, lows, numbers] = [new Uint32Array(places), new Uint32Array(places), new Uint32Array(places)];
    oldNumbers.forEach((number, i) => {
      if (number === 0) return;
      const [high = 0, low = 0] = [oldHighs[i], oldLows[i]];
      put(placeOf(high, low), high, low, number);
    });
  }

  return {
    get size() {
      return size;
    },
    numberOf(parts) {
      const text = joined(parts);
      let one = 0xdeadbeef;
      let two = 0x41c6ce57;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        one = Math.imul(one ^ code, 2654435761);
        two = Math.imul(two ^ code, 1597334677);
      }
      const [high, low] = [mixed(one, two), mixed(two, one)];
      const place = placeOf(high, low);
      const known = numbers[place] ?? 0;
      if (known !== 0) return known - 1;
      put(place, high, low, size + 1);
      size++;
      if (size * 3 > places * 2) grow();
      return size - 1;
    },
  };
}
