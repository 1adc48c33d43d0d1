import type { CellValue } from "../../column.ts";
import { ValueHash } from "./value-hash.ts";

/** A part of a key. */
export type KeyPart = CellValue | null;

/** Numbers keys in the order in which they are first seen: 0, 1, 2 … */
export interface KeyIndex {
  /** How many keys there are. */
  readonly size: number;
  /** Whether the key was seen. */
  has(parts: readonly KeyPart[]): boolean;
  /** The number of the key; a new key gets the next number, which is the size before. */
  numberOf(parts: readonly KeyPart[]): number;
}

function hashOf(parts: readonly KeyPart[]): ValueHash {
  const hash = new ValueHash();
  for (const part of parts) hash.add(part);
  return hash;
}

/** An index of keys that keeps 64 bits of hash a key instead of the key: 12 bytes a place, at most two places in three taken. */
export function keyIndex(): KeyIndex {
  let places = 1024;
  let highs = new Int32Array(places);
  let lows = new Int32Array(places);
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
    [highs, lows, numbers] = [new Int32Array(places), new Int32Array(places), new Uint32Array(places)];
    for (let i = 0; i < oldNumbers.length; i++) {
      const [number = 0, high = 0, low = 0] = [oldNumbers[i], oldHighs[i], oldLows[i]];
      if (number !== 0) put(placeOf(high, low), high, low, number);
    }
  }

  return {
    get size() {
      return size;
    },
    has(parts) {
      const { high, low } = hashOf(parts);
      return numbers[placeOf(high, low)] !== 0;
    },
    numberOf(parts) {
      const { high, low } = hashOf(parts);
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
