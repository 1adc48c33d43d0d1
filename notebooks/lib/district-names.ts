import { csvParseRows } from "d3";
import type { Text } from "@unburden/core";
import tiles from "../../data/frame/district-tiles.csv?url";

/**
 * The districts' names by their codes.
 *
 * @throws (rejects) when the file isn't there.
 */
export async function districtNames(): Promise<ReadonlyMap<string, Text>> {
  const response = await fetch(new URL(tiles, import.meta.url));
  if (!response.ok) throw new Error(`${tiles} isn't there: ${response.status}`);
  const [, ...lines] = csvParseRows((await response.text()).trimEnd());
  return new Map(lines.map(([code = "", zh = "", en = ""]) => [code, { zh, en }]));
}
