/** Bytes of a text in the encodings that TextEncoder doesn't write. */

let gbTable: Map<string, readonly number[]> | null = null;

/** GBK's two-byte characters, by decoding each pair once. */
function table(): Map<string, readonly number[]> {
  if (gbTable) return gbTable;
  const decoder = new TextDecoder("gbk");
  gbTable = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (text.length === 1 && text !== "\ufffd" && !gbTable.has(text)) gbTable.set(text, [lead, trail]);
    }
  }
  return gbTable;
}

/** A text in GBK; a character that GBK hasn't got is a programmer's error. */
export function gbk(text: string): Uint8Array {
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = table().get(character);
      if (!bytes) throw new Error(`not in GBK: ${character}`);
      return bytes;
    }),
  );
}

/** A text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A text in UTF-16. */
export function utf16(text: string, littleEndian: boolean, bom = false): Uint8Array {
  const whole = bom ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let index = 0; index < whole.length; index++)
    view.setUint16(index * 2, whole.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

/** A text in Latin-1. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Bytes one after the other. */
export function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}
