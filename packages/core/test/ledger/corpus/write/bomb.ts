import { deflateSync } from "fflate";

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

function header({ name, packed, size, crc, offset }: Entry, central: boolean): Uint8Array {
  const fixed = central ? 46 : 30;
  const bytes = new Uint8Array(fixed + name.length);
  const view = new DataView(bytes.buffer);
  const shift = central ? 2 : 0;
  view.setUint32(0, central ? 0x02014b50 : 0x04034b50, true);
  if (central) view.setUint16(4, 20, true);
  view.setUint16(4 + shift, 20, true);
  view.setUint16(8 + shift, 8, true);
  view.setUint16(12 + shift, 0x58e5, true);
  view.setUint32(14 + shift, crc, true);
  view.setUint32(18 + shift, packed.length, true);
  view.setUint32(22 + shift, size, true);
  view.setUint16(26 + shift, name.length, true);
  if (central) view.setUint32(42, offset, true);
  bytes.set(new TextEncoder().encode(name), fixed);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((all, { length }) => all + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * A zip of these entries in which one more stands many times: every copy points at the same few packed bytes, so that a
 * small file unpacks to `copies` times the content.
 */
export function zipBomb(
  entries: Readonly<Record<string, string>>,
  content: Uint8Array,
  copies: readonly string[],
): Uint8Array {
  const local: Uint8Array[] = [];
  const listed: Entry[] = [];
  let offset = 0;
  const add = (name: string, bytes: Uint8Array): Entry => {
    const packed = deflateSync(bytes, { level: 9 });
    const entry = { name, packed, size: bytes.length, crc: crc32(bytes), offset };
    const head = header(entry, false);
    local.push(head, packed);
    offset += head.length + packed.length;
    return entry;
  };
  for (const [name, text] of Object.entries(entries)) listed.push(add(name, new TextEncoder().encode(text)));
  const shared = add(copies[0] ?? "", content);
  listed.push(...copies.map((name) => ({ ...shared, name })));
  const central = joined(listed.map((entry) => header(entry, true)));
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, listed.length, true);
  view.setUint16(10, listed.length, true);
  view.setUint32(12, central.length, true);
  view.setUint32(16, offset, true);
  return joined([...local, central, end]);
}
