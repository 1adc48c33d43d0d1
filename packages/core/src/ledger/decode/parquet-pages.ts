import type { FileMetaData, PageHeader } from "hyparquet";
import { parquetHeader } from "./hyparquet.ts";
import type { DecodeLimits } from "./limits.ts";
import { brokenFile, tooLarge } from "./refusals.ts";

interface Chunk {
  readonly start: number;
  readonly end: number;
  /** How many values the directory says that it holds, those that are null included. */
  readonly values: number;
}

const broken = () =>
  brokenFile("Parquet", { zh: "数据页与目录不符", en: "its pages don't agree with its directory" });

function chunksOf({ row_groups: groups }: FileMetaData): Chunk[] {
  return groups
    .flatMap(({ columns }) => columns)
    .map(({ meta_data: meta }) => {
      if (!meta) throw broken();
      const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
      const end = start + Number(meta.total_compressed_size);
      return { start, end, values: Number(meta.num_values) };
    });
}

const within = (size: number, most: number): boolean => Number.isInteger(size) && size >= 0 && size <= most;

/** How many values a page says that it holds; none in a dictionary. */
function valuesOf(header: PageHeader): number {
  const { dictionary_page_header: dictionary, uncompressed_page_size: size } = header;
  // A value takes a bit at least.
  if (dictionary && !within(dictionary.num_values, size * 8)) throw broken();
  const second = header.data_page_header_v2;
  if (second) {
    const levels = second.definition_levels_byte_length + second.repetition_levels_byte_length;
    if (!within(second.num_nulls, second.num_values) || !within(levels, header.compressed_page_size))
      throw broken();
    if (!within(second.num_rows, second.num_values)) throw broken();
  }
  return (header.data_page_header ?? second)?.num_values ?? 0;
}

function checkChunk(buffer: ArrayBuffer, { start, end, values }: Chunk, limits: DecodeLimits): void {
  if (!within(start, buffer.byteLength) || !within(end, buffer.byteLength) || end < start) throw broken();
  const reader = { view: new DataView(buffer, start, end - start), offset: 0 };
  let left = values;
  while (left > 0) {
    if (reader.offset >= reader.view.byteLength) throw broken();
    const header = parquetHeader(reader);
    const { compressed_page_size: size, uncompressed_page_size: unpacked } = header;
    if (!within(size, reader.view.byteLength - reader.offset)) throw broken();
    if (!within(unpacked, limits.unzippedBytes)) throw broken();
    const held = valuesOf(header);
    if (!within(held, left)) throw broken();
    left -= held;
    reader.offset += size;
  }
}

/**
 * Sees that what the pages say of themselves agrees with the directory, before they are read: a reader makes room for as many
 * values as a page claims to hold, and a page that is damaged may claim any number.
 *
 * @throws Refusal when they don't agree or hold too much; another error when a page's header can't be read
 */
export function checkPages(buffer: ArrayBuffer, metadata: FileMetaData, limits: DecodeLimits): void {
  const chunks = chunksOf(metadata);
  const all = chunks.reduce((sum, { values }) => sum + values, 0);
  if (chunks.some(({ values }) => !within(values, Infinity))) throw broken();
  if (all > limits.cells) throw tooLarge({ zh: "单元格", en: "cells" }, all, limits.cells);
  for (const chunk of chunks) checkChunk(buffer, chunk, limits);
}
