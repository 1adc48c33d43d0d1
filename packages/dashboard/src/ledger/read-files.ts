import {
  importLedger,
  importStream,
  type ImportOptions,
  type ImportSink,
  type LedgerFile,
  type LedgerImport,
  type PersonalFound,
} from "@unburden/core/ledger";
import type { Progress } from "./protocol.ts";

/** A dropped file, its bytes in memory unless it is read piece by piece. */
export interface HeldFile {
  readonly file: File;
  readonly bytes: Uint8Array | null;
}

/** Text files larger than this are read piece by piece. */
const streamFrom = 20 * 1024 * 1024;

function isStreamed({ name, size }: File): boolean {
  return size > streamFrom && /\.(?:csv|tsv|txt)$/iu.test(name);
}

/** Takes the files into memory, so that questions can be answered without asking for them again. */
export async function holdFiles(files: readonly File[]): Promise<HeldFile[]> {
  const held: HeldFile[] = [];
  for (const file of files) {
    held.push({ file, bytes: isStreamed(file) ? null : new Uint8Array(await file.arrayBuffer()) });
  }
  return held;
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** The parts of an import that grow as files are read. */
interface Growing {
  readonly rows: Record<string, LedgerImport["rows"][string][number][]>;
  readonly rejected: LedgerImport["rejected"][number][];
  readonly issues: LedgerImport["issues"][number][];
}

function sinkInto({ rows, rejected, issues }: Growing): ImportSink {
  return {
    accept(table, more) {
      const own = (rows[table] ??= []);
      for (const row of more) own.push(row);
    },
    reject(more) {
      for (const row of more) {
        rejected.push(row);
        issues.push(...row.reasons);
      }
    },
    report(more) {
      issues.push(...more);
    },
  };
}

function added(one: PersonalFound, other: PersonalFound): PersonalFound {
  const kinds = Object.keys({ ...one, ...other }) as (keyof PersonalFound)[];
  return Object.fromEntries(kinds.map((kind) => [kind, (one[kind] ?? 0) + (other[kind] ?? 0)]));
}

/** One large text file, after the others: its rows may refer to theirs. */
async function streamed(
  before: LedgerImport,
  file: File,
  options: ImportOptions,
  progress: (bytes: number) => void,
): Promise<LedgerImport> {
  const growing: Growing = {
    rows: Object.fromEntries(Object.entries(before.rows).map(([table, rows]) => [table, [...rows]])),
    rejected: [...before.rejected],
    issues: [...before.issues],
  };
  const result = await importStream(file.name, chunksOf(file), {
    ...options,
    sink: sinkInto(growing),
    progress: ({ bytesRead }) => {
      progress(bytesRead);
    },
  });
  return {
    ...growing,
    files: [
      ...before.files,
      { file: file.name, format: result.is === "read" ? "csv" : null, form: result.form },
    ],
    accounts: [...before.accounts, ...(result.account ? [result.account] : [])],
    understood: [...before.understood, ...result.understood],
    questions: [...before.questions, ...result.questions],
    personal: added(before.personal, result.personal),
  };
}

/** Two files of one name are told apart, so that no row's account is ambiguous. */
function distinctNames(held: readonly HeldFile[]): readonly (HeldFile & { readonly name: string })[] {
  const met = new Map<string, number>();
  return held.map((each) => {
    const times = (met.get(each.file.name) ?? 0) + 1;
    met.set(each.file.name, times);
    return { ...each, name: times === 1 ? each.file.name : `${each.file.name} (${times})` };
  });
}

/** Imports the files together, the large ones piece by piece after the others, and tells how far it is. */
export async function readFiles(
  held: readonly HeldFile[],
  options: ImportOptions,
  progress: (progress: Progress) => void,
): Promise<LedgerImport> {
  const named = distinctNames(held);
  const total = named.reduce((sum, { file }) => sum + file.size, 0);
  let done = 0;
  const whole: LedgerFile[] = named.flatMap(({ file, bytes, name }) =>
    bytes === null
      ? []
      : [
          {
            name,
            // The import asks for a file's bytes when it comes to it: that is how far it is.
            get bytes() {
              progress({ file: name, bytes: done, total });
              done += file.size;
              return bytes;
            },
          },
        ],
  );
  let result = await importLedger(whole, options);
  for (const { file, bytes } of named) {
    if (bytes !== null) continue;
    const from = done;
    result = await streamed(result, file, options, (read) => {
      progress({ file: file.name, bytes: from + read, total });
    });
    done += file.size;
  }
  return result;
}
