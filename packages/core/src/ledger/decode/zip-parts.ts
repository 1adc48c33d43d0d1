import { crc32 } from "./crc32.ts";
import { inflateBounded } from "./inflate-bounded.ts";
import type { DecodeLimits } from "./limits.ts";
import { brokenFile, encrypted, tooLarge, zipBomb } from "./refusals.ts";

/** One part of a zip as its directory lists it. */
export interface ZipPart {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly method: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
  readonly offset: number;
}

const broken = (what: string) =>
  brokenFile(what, { zh: "压缩包结构不完整", en: "its zip structure is incomplete" });

function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw broken("no central directory");
}

/** Sizes that don't fit 32 bits stand in an extra field, in this order and only those that don't fit. */
function zip64(view: DataView, from: number, length: number, values: readonly number[]): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff) return value;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    });
  }
  return [...values];
}

function partAt(bytes: Uint8Array, view: DataView, at: number): { part: ZipPart; next: number } {
  if (view.getUint32(at, true) !== 0x02014b50) throw broken("central directory");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const written = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const [size = 0, packed = 0, offset = 0] = zip64(view, at + 46 + nameLength, extraLength, written);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  const part = {
    name,
    packed,
    size,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    offset,
  };
  return { part, next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

/** The directory of a zip. @throws Refusal when it is damaged, lists too many parts, or states more bytes than the limit */
export function listParts(bytes: Uint8Array, limits: DecodeLimits): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) throw broken("too short");
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts)
    throw tooLarge({ zh: "压缩包中的文件", en: "files in the zip" }, count, limits.parts);
  const parts: ZipPart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const { part, next } = partAt(bytes, view, at);
    parts.push(part);
    at = next;
  }
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.unzippedBytes) throw zipBomb(total, limits.unzippedBytes);
  return parts;
}

/** One part's bytes, at most `most`; its checksum must agree. @throws Refusal */
export function readPart(bytes: Uint8Array, part: ZipPart, most: number): Uint8Array {
  if (part.isEncrypted) throw encrypted(part.name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(part.offset, true) !== 0x04034b50) throw broken(part.name);
  const from =
    part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(from, from + part.packed);
  if (packed.length !== part.packed) throw broken(part.name);
  if (part.method !== 0 && part.method !== 8) throw broken(`${part.name}: method ${part.method}`);
  if (part.method === 0 && packed.length > most) throw zipBomb(packed.length, most);
  const read = part.method === 0 ? packed : inflateBounded(packed, most);
  if (crc32(read) !== part.crc) throw broken(`${part.name}: checksum`);
  return read;
}
