const signature = 8;

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** @source PNG (Third Edition), W3C 2025, annex D: the CRC that closes each chunk. */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (table[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(data.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  made.set(new TextEncoder().encode(type), 4);
  made.set(data, 8);
  view.setUint32(data.length + 8, crc32(made.subarray(4, data.length + 8)));
  return made;
}

/**
 * The picture with texts in its file, by keyword (ASCII); where they are shown depends on the viewer.
 *
 * @source PNG (Third Edition), W3C 2025, 11.3.3.4: iTXt, international textual data, uncompressed.
 */
export function pngWithTexts(png: Uint8Array, texts: readonly (readonly [string, string])[]): Uint8Array {
  const encoder = new TextEncoder();
  const added = texts.map(([keyword, text]) =>
    chunk("iTXt", new Uint8Array([...encoder.encode(keyword), 0, 0, 0, 0, 0, ...encoder.encode(text)])),
  );
  // Behind the header chunk, which must come first.
  const header = signature + 12 + new DataView(png.buffer, png.byteOffset).getUint32(signature);
  const size = added.reduce((sum, { length }) => sum + length, png.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of [png.subarray(0, header), ...added, png.subarray(header)]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
