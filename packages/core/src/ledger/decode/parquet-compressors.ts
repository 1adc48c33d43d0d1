import { Gunzip } from "fflate";
import { decompress } from "fzstd";
import type { Compressors } from "hyparquet";
import { snappyUncompress } from "./hyparquet.ts";
import { notATable, zipBomb } from "./refusals.ts";

function gunzip(input: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  let at = 0;
  const reader = new Gunzip((piece) => {
    if (at + piece.length > length) throw zipBomb(at + piece.length, length);
    output.set(piece, at);
    at += piece.length;
  });
  reader.push(input, true);
  return output;
}

function snappy(input: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  snappyUncompress(input, output);
  return output;
}

function refused(codec: string): () => never {
  return () => {
    throw notATable(
      codec,
      { zh: `用${codec}压缩的Parquet文件`, en: `a Parquet file compressed with ${codec}` },
      {
        zh: "请用Snappy、Gzip或Zstd压缩（多数软件的默认）重新导出",
        en: "Export it with Snappy, Gzip or Zstd compression, which is most programs' default",
      },
    );
  };
}

/** What unpacks a Parquet file's pages, counting the bytes of all of them together. */
export function parquetCompressors(most: number): Compressors {
  let total = 0;
  const counted =
    (unpack: (input: Uint8Array, length: number) => Uint8Array) =>
    (input: Uint8Array, length: number): Uint8Array => {
      total += length;
      if (!(length >= 0) || total > most) throw zipBomb(total, most);
      return unpack(input, length);
    };
  return {
    SNAPPY: counted(snappy),
    GZIP: counted(gunzip),
    ZSTD: counted((input, length) => decompress(input, new Uint8Array(length))),
    BROTLI: refused("Brotli"),
    LZ4: refused("LZ4"),
    LZ4_RAW: refused("LZ4"),
    LZO: refused("LZO"),
  };
}
