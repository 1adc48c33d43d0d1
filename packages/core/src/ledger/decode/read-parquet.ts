import { parquetMetadata, parquetRead } from "hyparquet";
import type { RawSheet } from "../sheet.ts";
import type { DecodeLimits } from "./limits.ts";
import { parquetCompressors } from "./parquet-compressors.ts";
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
  const top = metadata.schema[0]?.num_children ?? 0;
  const names = topNames(metadata.schema, top);
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

/** The names of the columns at the top: the schema lists each element before its children. */
function topNames(schema: readonly SchemaElement[], count: number): readonly string[] {
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    let open = schema[at++]?.num_children ?? 0;
    while (open-- > 0 && at < schema.length) skip();
  };
  while (names.length < count && at < schema.length) {
    names.push(schema[at]?.name ?? "");
    skip();
  }
  return names;
}
