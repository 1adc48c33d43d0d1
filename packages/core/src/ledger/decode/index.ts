export { decodeFile } from "./decode-file.ts";
export { decodeTextStream, type DecodedStream, type TextBatch } from "./decode-text-stream.ts";
export type { Decoded, FileFormat, Separator, TextEncoding, TextForm } from "./decoded.ts";
export { LedgerError } from "./ledger-error.ts";
export { defaultLimits, type DecodeLimits } from "./limits.ts";
