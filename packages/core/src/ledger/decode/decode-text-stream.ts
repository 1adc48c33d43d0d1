import type { LedgerIssue } from "../issue.ts";
import type { RawCell } from "../sheet.ts";
import type { TextForm } from "./decoded.ts";
import { QuestionMarks } from "./destroyed.ts";
import { fileKind } from "./file-kind.ts";
import { issueOf, LedgerError, Refusal, type Finding } from "./ledger-error.ts";
import { completeLimits, type DecodeLimits } from "./limits.ts";
import { formOf, openText } from "./open-text.ts";
import { brokenFile, emptyFile, notATable, tooLarge } from "./refusals.ts";
import { TextReader } from "./text-reader.ts";

/** Some rows of a stream, and how many bytes were read when they were complete. */
export interface TextBatch {
  readonly rows: readonly (readonly RawCell[])[];
  readonly bytesRead: number;
}

/** A stream of separated text as batches of rows, or the reasons why it is refused. */
export type DecodedStream =
  | {
      readonly is: "read";
      readonly file: string;
      readonly form: TextForm;
      /** Can be gone through once. Ends in a `LedgerError` when a fault shows up on the way. */
      readonly batches: AsyncIterable<TextBatch>;
      readonly issues: readonly LedgerIssue[];
    }
  | { readonly is: "refused"; readonly file: string; readonly issues: readonly LedgerIssue[] };

export interface StreamOptions {
  readonly limits?: Partial<DecodeLimits>;
  /** Ends the reading: the promise or the batches then fail with the signal's reason. */
  readonly signal?: AbortSignal;
  /** At most so many rows a batch; 5000 if not given. */
  readonly batchRows?: number;
}

type Rows = readonly (readonly RawCell[])[];

const headBytes = 256 * 1024;
const pieceBytes = 256 * 1024;

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A source's pieces, none larger than `pieceBytes`, with the bytes counted. */
class Source {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array();
  bytesRead = 0;

  constructor(
    source: AsyncIterable<Uint8Array>,
    private readonly limits: DecodeLimits,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.iterator = source[Symbol.asyncIterator]();
  }

  /** The next bytes; null at the end. */
  async next(): Promise<Uint8Array | null> {
    this.signal?.throwIfAborted();
    while (this.rest.length === 0) {
      const result = await this.iterator.next();
      this.signal?.throwIfAborted();
      if (result.done === true) return null;
      this.rest = result.value;
    }
    const piece = this.rest.subarray(0, pieceBytes);
    this.rest = this.rest.subarray(piece.length);
    this.bytesRead += piece.length;
    if (this.bytesRead > this.limits.fileBytes)
      throw tooLarge({ zh: "文件的字节", en: "bytes in the file" }, this.bytesRead, this.limits.fileBytes);
    return piece;
  }

  /** The head, and whether there may be more. */
  async head(): Promise<{ readonly bytes: Uint8Array; readonly more: boolean }> {
    const pieces: Uint8Array[] = [];
    while (this.bytesRead < headBytes) {
      const piece = await this.next();
      if (piece === null) return { bytes: join(pieces, this.bytesRead), more: false };
      pieces.push(piece);
    }
    return { bytes: join(pieces, this.bytesRead), more: true };
  }

  /** Lets the source go: a file that is open can be closed. */
  async close(): Promise<void> {
    await this.iterator.return?.();
  }
}

async function* inBatches(
  first: Rows,
  source: Source,
  reader: TextReader,
  more: boolean,
  most: number,
): AsyncGenerator<TextBatch> {
  let rows: Rows = first;
  for (;;) {
    for (let at = 0; at < rows.length; at += most)
      yield { rows: rows.slice(at, at + most), bytesRead: source.bytesRead };
    if (!more) return;
    const piece = await source.next();
    more = piece !== null;
    rows = piece === null ? reader.end() : reader.push(piece);
  }
}

/** The batches, with whatever goes wrong as a `LedgerError`, and the source let go at the end. */
async function* guarded(
  file: string,
  batches: AsyncGenerator<TextBatch>,
  source: Source,
): AsyncGenerator<TextBatch> {
  try {
    yield* batches;
  } catch (fault) {
    if (fault instanceof Refusal) throw new LedgerError(issueOf(file, "error", fault.finding));
    throw fault;
  } finally {
    await source.close();
  }
}

function refuseOtherKinds(head: Uint8Array): void {
  const kind = fileKind(head);
  if (kind.is === "empty") throw emptyFile();
  if (kind.is === "text") return;
  const name =
    kind.is === "other" ? kind.name : { zh: "工作簿或二进制文件", en: "a workbook or binary file" };
  throw notATable("", name, {
    zh: "请直接导入整个文件，不要按文本读取",
    en: "Import it as a whole file rather than as text",
  });
}

async function open(
  file: string,
  source: Source,
  options: StreamOptions,
  limits: DecodeLimits,
): Promise<DecodedStream> {
  const { bytes, more } = await source.head();
  refuseOtherKinds(bytes);
  const judged = openText(bytes, more);
  const reader = new TextReader(judged, limits);
  const pushed = reader.push(bytes);
  const first = more ? pushed : [...pushed, ...reader.end()];
  const marks = new QuestionMarks();
  marks.add(first);
  const finding: Finding | null = marks.verdict();
  return {
    is: "read",
    file,
    form: formOf(judged, reader.separator ?? ","),
    batches: guarded(file, inBatches(first, source, reader, more, options.batchRows ?? 5000), source),
    issues: finding ? [issueOf(file, "warning", finding)] : [],
  };
}

/**
 * Reads separated text of any length in bounded memory. The encoding and the separator are judged by the first 256 KB; where
 * a later part contradicts them, or a quotation isn't closed, the batches end in a `LedgerError` that names the row.
 * `limits.cells` doesn't count here.
 */
export async function decodeTextStream(
  file: string,
  source: AsyncIterable<Uint8Array>,
  options: StreamOptions = {},
): Promise<DecodedStream> {
  const limits = completeLimits(options.limits);
  const from = new Source(source, limits, options.signal);
  try {
    return await open(file, from, options, limits);
  } catch (fault) {
    await from.close();
    options.signal?.throwIfAborted();
    if (fault instanceof Refusal)
      return { is: "refused", file, issues: [issueOf(file, "error", fault.finding)] };
    const { finding } = brokenFile(String(fault), { zh: "读取中断", en: "reading it was interrupted" });
    return { is: "refused", file, issues: [issueOf(file, "error", finding)] };
  }
}
