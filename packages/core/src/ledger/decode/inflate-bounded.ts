import { Inflate } from "fflate";
import { zipBomb } from "./refusals.ts";

const stepBytes = 64 * 1024;

/** Unpacks, counting what really comes out, and stops when it is more than `most`. @throws Refusal `zip-bomb` */
export function inflateBounded(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const state = { finished: false };
  const inflate = new Inflate((piece, final) => {
    length += piece.length;
    state.finished = final;
    if (length > most) throw zipBomb(length, most);
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += stepBytes) {
    inflate.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
  }
  if (!state.finished) throw new Error("unexpected end of compressed data");
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
