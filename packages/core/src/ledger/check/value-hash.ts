import type { CellValue } from "../../column.ts";

/** What each kind of value begins with, so that 1 and "1" differ, and so do null and "": no character has these codes. */
const begins = { null: 0x1_0000, boolean: 0x2_0000, integer: 0x3_0000, number: 0x4_0000, string: 0x5_0000 };

function mixed(lane: number, other: number): number {
  return Math.imul(lane ^ (lane >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
}

/**
 * 64 bits of hash over values, one after the other, in two halves (signed, so that no number is kept boxed). Two of a
 * million keys share it with a probability of 3 × 10⁻⁸.
 *
 * @source cyrb53's two 32-bit lanes (bryc, public domain), both kept whole.
 */
export class ValueHash {
  private one = 0xdeadbeef | 0;
  private two = 0x41c6ce57;

  add(value: CellValue | null): void {
    if (value === null) this.mix(begins.null);
    else if (typeof value === "string") this.addText(begins.string, value);
    else if (typeof value === "boolean") this.mix(begins.boolean + Number(value));
    else if ((value | 0) === value) {
      this.mix(begins.integer);
      this.mix(value | 0);
    } else this.addText(begins.number, String(value));
  }

  get high(): number {
    return mixed(this.one, this.two);
  }

  get low(): number {
    return mixed(this.two, this.one);
  }

  private addText(begin: number, text: string): void {
    let [one, two] = [this.one, this.two];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      one = Math.imul(one ^ code, 2654435761);
      two = Math.imul(two ^ code, 1597334677);
    }
    [this.one, this.two] = [one, two];
    // The kind and the length after the text, where they end it.
    this.mix(begin);
    this.mix(text.length);
  }

  private mix(code: number): void {
    this.one = Math.imul(this.one ^ code, 2654435761);
    this.two = Math.imul(this.two ^ code, 1597334677);
  }
}
