const first = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** What a byte comes to when one more byte follows it. */
const oneFurther = (table: Int32Array): Int32Array =>
  table.map((value) => (first[value & 0xff] ?? 0) ^ (value >>> 8));

const second = oneFurther(first);
const third = oneFurther(second);
const fourth = oneFurther(third);

/** The checksum that a zip keeps of each part, four bytes at a time. @source ISO 3309; RFC 1952, section 8. */
export function crc32(bytes: Uint8Array): number {
  let value = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
    value ^= a | (b << 8) | (c << 16) | (d << 24);
    value =
      (fourth[value & 0xff] ?? 0) ^
      (third[(value >>> 8) & 0xff] ?? 0) ^
      (second[(value >>> 16) & 0xff] ?? 0) ^
      (first[value >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) value = (first[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
