import type { GivenRow } from "@unburden/core";

const rowsAChunk = 20_000;

/** The names of all columns that any row has, in the order in which they are met. */
function columnsOf(rows: readonly GivenRow[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}

/** Rows as lines of JSON, in chunks: the columns' names first, then a list of cells a row. */
export function* rowLines(rows: readonly GivenRow[]): Generator<string> {
  const columns = columnsOf(rows);
  yield `${JSON.stringify(columns)}\n`;
  for (let from = 0; from < rows.length; from += rowsAChunk) {
    const chunk = rows.slice(from, from + rowsAChunk);
    yield chunk.map((row) => `${JSON.stringify(columns.map((name) => row[name] ?? null))}\n`).join("");
  }
}

async function* linesOf(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
    if (done) break;
  }
  if (rest !== "") yield rest;
}

/** Reads what {@link rowLines} wrote. */
export async function readRowLines(file: Blob): Promise<GivenRow[]> {
  let columns: string[] | null = null;
  const rows: GivenRow[] = [];
  for await (const line of linesOf(file)) {
    const cells = JSON.parse(line) as unknown[];
    if (columns === null) columns = cells as string[];
    else rows.push(Object.fromEntries(columns.map((name, i) => [name, cells[i]])) as GivenRow);
  }
  return rows;
}
