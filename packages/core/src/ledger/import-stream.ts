import { decodeTextStream, LedgerError, type TextForm } from "./decode/index.ts";
import { grid } from "./grid.ts";
import type { SheetAccount } from "./import/account.ts";
import { beginImport, type ImportOptions } from "./import/begin-import.ts";
import type { PersonalFound } from "./import/personal-count.ts";
import type { LedgerQuestion } from "./import/question.ts";
import { sheetReader } from "./import/sheet-reader.ts";
import type { ImportSink } from "./import/sink.ts";
import type { UnderstoodTable } from "./import/understood.ts";

/** How far an import has come. */
export interface ImportProgress {
  readonly bytesRead: number;
  readonly rowsRead: number;
}

/** What an import of a stream needs to know besides. */
export interface StreamOptions extends ImportOptions {
  /** Takes the rows as they are read; nothing of them is kept here. */
  readonly sink: ImportSink;
  readonly signal?: AbortSignal;
  /** Is told after each piece how far the import is. */
  readonly progress?: (progress: ImportProgress) => void;
}

/** What came of a stream, apart from its rows: these went into the sink. */
export interface StreamImport {
  /** `refused`: the file can't be read, the sink was told why; `cancelled`: the signal ended it, some rows were delivered. */
  readonly is: "read" | "refused" | "cancelled";
  readonly form: TextForm | null;
  readonly account: SheetAccount | null;
  readonly understood: readonly UnderstoodTable[];
  readonly questions: readonly LedgerQuestion[];
  readonly personal: PersonalFound;
}

/**
 * Imports a CSV of any size piece by piece into a sink. Memory holds one piece, the keys that were met, and what is remembered of
 * tables that others refer to. Tables with a daily limit hold their rows until the end.
 *
 * @throws what the sink throws; and when the salt is shorter than 16 characters, before anything is read.
 */
export async function importStream(
  file: string,
  source: AsyncIterable<Uint8Array>,
  options: StreamOptions,
): Promise<StreamImport> {
  const { sink, signal, progress, limits } = options;
  const reading = beginImport(options, sink);
  const result = (
    is: StreamImport["is"],
    form: TextForm | null,
    account: SheetAccount | null,
  ): StreamImport => ({
    is,
    form,
    account,
    understood: reading.understoodTables,
    questions: reading.questions.questions(),
    personal: reading.personal.found,
  });
  const decoded = await decodeTextStream(file, source, {
    ...(limits && { limits }),
    ...(signal && { signal }),
  });
  await sink.report(decoded.issues);
  if (decoded.is === "refused") return result("refused", null, null);
  const reader = sheetReader(file, { ...reading, file, date1904: false });
  let rowsRead = 0;
  try {
    for await (const { rows, bytesRead } of decoded.batches) {
      if (signal?.aborted) return result("cancelled", decoded.form, null);
      await reader.push(grid({ name: file, hidden: false, rows, merges: [] }));
      rowsRead += rows.length;
      progress?.({ bytesRead, rowsRead });
    }
  } catch (error) {
    if (signal?.aborted) return result("cancelled", decoded.form, null);
    if (!(error instanceof LedgerError)) throw error;
    await sink.report([error.issue]);
    return result("refused", decoded.form, null);
  }
  const account = await reader.finish();
  await sink.report(reading.references.missing());
  return result("read", decoded.form, account);
}
