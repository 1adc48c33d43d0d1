import { parquetMetadata, parquetRead } from "./hyparquet.ts";
import type { RawSheet } from "../sheet.ts";
import type { DecodeLimits } from "./limits.ts";
import { parquetCompressors } from "./parquet-compressors.ts";
import { checkPages } from "./parquet-pages.ts";
import { recordSheet } from "./record-sheet.ts";
import { brokenFile, encrypted, tooLarge, zipBomb } from "./refusals.ts";

/** Reads a Parquet file with hyparquet. @throws Refusal for what the limits forbid; another error when the file is damaged */
export async function readParquet(name: string, bytes: Uint8Array, limits: DecodeLimits): Promise<RawSheet> {
  if (bytes[3] === 0x45) throw encrypted("PARE");
  const buffer = bytes.slice().buffer;
  const metadata = parquetMetadata(buffer);
  const columns = metadata.schema.filter(({ num_children: children }) => !children).length;
  const count = Number(metadata.num_rows);
  if (!(count >= 0))
    throw brokenFile(String(count), { zh: "行数不合理", en: "its number of rows makes no sense" });
  if (columns * (count + 1) > limits.cells)
    throw tooLarge({ zh: "单元格", en: "cells" }, columns * (count + 1), limits.cells);
  const stated = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0);
  if (stated > limits.unzippedBytes) throw zipBomb(stated, limits.unzippedBytes);
  const { names, leaves } = namesOf(metadata.schema);
  // A column chunk that the schema doesn't know is read all the same, and what goes wrong with it is heard by nobody.
  const expected = leaves.join("\n");
  const agrees = metadata.row_groups.every(
    ({ columns: chunks }) =>
      chunks.map(({ meta_data: meta }) => meta?.path_in_schema.join(".")).join("\n") === expected,
  );
  if (!agrees)
    throw brokenFile(name, {
      zh: "数据的列与目录不符",
      en: "its columns don't agree with its directory",
    });
  checkPages(buffer, metadata, limits);
  let rows: readonly (readonly unknown[])[] = [];
  await parquetRead({
    file: buffer,
    metadata,
    compressors: parquetCompressors(limits.unzippedBytes),
    geoparquet: false,
    onComplete: (read) => {
      rows = read as readonly (readonly unknown[])[];
    },
  });
  if (rows.length !== count)
    throw brokenFile(String(rows.length), {
      zh: "行数与目录不符",
      en: "its rows don't agree with its directory",
    });
  return recordSheet(name, names, rows, limits);
}

interface SchemaElement {
  readonly name: string;
  readonly num_children?: number;
}

interface SchemaNames {
  /** The columns at the top. */
  readonly names: readonly string[];
  /** The columns that hold values, each with the names of all that it lies in, joined by dots. */
  readonly leaves: readonly string[];
}

/** What the columns are called: a schema lists each element before its children. */
function namesOf(schema: readonly SchemaElement[]): SchemaNames {
  const names: string[] = [];
  const leaves: string[] = [];
  let at = 1;
  const visit = (above: readonly string[]): void => {
    const { name = "", num_children: children = 0 } = schema[at++] ?? {};
    const path = [...above, name];
    if (above.length === 0) names.push(name);
    if (children === 0) leaves.push(path.join("."));
    for (let i = 0; i < children && at < schema.length; i++) visit(path);
  };
  const top = schema[0]?.num_children ?? 0;
  while (names.length < top && at < schema.length) visit([]);
  return { names, leaves };
}
