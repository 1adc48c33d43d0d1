import type { RawCell } from "../sheet.ts";
import type { Separator } from "./decoded.ts";
import { destroyedText, lostCharacters } from "./destroyed.ts";
import type { JudgedEncoding } from "./judge-encoding.ts";
import { judgeSeparator, statedSeparator } from "./judge-separator.ts";
import type { DecodeLimits } from "./limits.ts";
import { brokenFile, notATable } from "./refusals.ts";
import { RowReader } from "./row-reader.ts";
import { textEvidence } from "./text-evidence.ts";

type Rows = readonly (readonly RawCell[])[];

/** Decodes bytes that come piece by piece, with line breaks as `\n` and without byte order mark. */
export class PieceDecoder {
  private readonly decoder: InstanceType<typeof TextDecoder>;
  private started = false;
  private heldReturn = "";

  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding);
  }

  /** The text of the next bytes; null when there are no more. */
  next(bytes: Uint8Array | null): string {
    let text =
      this.heldReturn + (bytes ? this.decoder.decode(bytes, { stream: true }) : this.decoder.decode());
    this.heldReturn = bytes && text.endsWith("\r") ? "\r" : "";
    if (this.heldReturn) text = text.slice(0, -1);
    if (!this.started && text !== "") {
      this.started = true;
      // TextDecoder takes off the mark of UTF-8 and UTF-16 only.
      if (text.startsWith("\ufeff")) text = text.slice(1);
    }
    return text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
  }
}

function holds(bytes: Uint8Array, sequence: readonly number[]): boolean {
  for (let at = bytes.indexOf(sequence[0] ?? 0); at >= 0; at = bytes.indexOf(sequence[0] ?? 0, at + 1)) {
    if (sequence.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** U+FFFD stands in the file itself, rather than coming from bytes that aren't valid. */
function isWritten(bytes: Uint8Array, encoding: string): boolean {
  return encoding === "utf-8"
    ? holds(bytes, [0xef, 0xbf, 0xbd])
    : encoding === "gb18030" && holds(bytes, [0x84, 0x31, 0xa4, 0x37]);
}

/** Text that is read as UTF-8 or GB18030 but turns out, further down, to be in another encoding. */
function isMisread(text: string): boolean {
  // The rest of the file is in that encoding then, so that looking at both ends of a piece is enough.
  const { han, misread } = textEvidence(text.length > 8000 ? text.slice(0, 4000) + text.slice(-4000) : text);
  return han >= 20 && misread * 3 > han;
}

/** Reads separated text piece by piece: decoding, separator, rows, and the faults that show up on the way. */
export class TextReader {
  private readonly decoder: PieceDecoder;
  private rows: RowReader | null = null;
  private bytesBefore = 0;
  private chosen: Separator | null = null;

  constructor(
    private readonly judged: JudgedEncoding,
    private readonly limits: DecodeLimits,
  ) {
    this.decoder = new PieceDecoder(judged.encoding);
  }

  /** The separator; null before anything was read. */
  get separator(): Separator | null {
    return this.chosen;
  }

  get rowsRead(): number {
    return this.rows?.rowsRead ?? 0;
  }

  /** The rows that these bytes complete; the first bytes decide on the separator. @throws Refusal */
  push(bytes: Uint8Array): Rows {
    const rows = this.take(this.decoder.next(bytes), bytes);
    this.bytesBefore += bytes.length;
    return rows;
  }

  /** The last rows. @throws Refusal */
  end(): Rows {
    const text = this.decoder.next(null);
    const rows = text === "" ? [] : this.take(text, new Uint8Array());
    return [...rows, ...(this.rows?.end() ?? [])];
  }

  private take(text: string, bytes: Uint8Array): Rows {
    if (text === "") return [];
    this.rows ??= this.open(text);
    const body = this.rowsRead === 0 ? this.withoutStatement(text) : text;
    this.refuseFaults(body, bytes);
    return this.rows.push(body);
  }

  private started = false;

  private withoutStatement(text: string): string {
    if (this.started) return text;
    this.started = true;
    return text.slice(statedSeparator(text)?.length ?? 0);
  }

  private open(text: string): RowReader {
    this.chosen = statedSeparator(text)?.separator ?? judgeSeparator(text);
    return new RowReader(this.chosen, this.limits);
  }

  private refuseFaults(text: string, bytes: Uint8Array): void {
    const nul = text.indexOf("\0");
    if (nul >= 0)
      throw notATable("00", { zh: "二进制文件（含空字节）", en: "a binary file (it has NUL bytes)" });
    const lost = lostCharacters(text);
    if (lost !== null) this.refuseLost(text, lost, bytes);
    if (this.judged.encoding === "gb18030" && bytes.length > 0 && isMisread(text))
      this.refuseOtherEncoding(text);
  }

  private refuseLost(text: string, lost: string, bytes: Uint8Array): never {
    const at = text.indexOf(lost);
    const row = this.rowsRead + text.slice(0, at).split("\n").length;
    if (!lost.includes("\ufffd") || isWritten(bytes, this.judged.encoding))
      throw destroyedText(lost, { row });
    const { encoding } = this.judged;
    const from = this.bytesBefore;
    throw brokenFile(
      lost,
      {
        zh: `第${row}行附近（第${from}字节之后）有不合${encoding}编码的字节`,
        en: `near row ${row} (after byte ${from}) there are bytes that aren't valid ${encoding}`,
      },
      { row },
    );
  }

  private refuseOtherEncoding(text: string): never {
    throw brokenFile(
      text.slice(0, 100),
      {
        zh: `第${this.rowsRead + 1}行之后的文字是另一种编码（UTF-8），与前面不一致`,
        en: `after row ${this.rowsRead + 1} the text is in another encoding (UTF-8) than before`,
      },
      { row: this.rowsRead + 1 },
    );
  }
}
