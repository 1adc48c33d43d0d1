import type { Line } from "../measure/result.ts";
import type { Peer } from "./site.ts";

/** How the peers are called in tables. */
export const peerNames: Readonly<Record<Peer, Line["who"]>> = {
  unburden: { zh: "Unburden", en: "Unburden" },
  vgplot: { zh: "vgplot（mosaic）", en: "vgplot (mosaic)" },
  duckdb: { zh: "DuckDB-WASM，每个视图一条语句", en: "DuckDB-WASM, a statement a view" },
  crossfilter: { zh: "crossfilter2", en: "crossfilter2" },
  arquero: { zh: "Arquero", en: "Arquero" },
  perspective: { zh: "Perspective", en: "Perspective" },
  drawing: { zh: "极限：只画，答案事先都有", en: "the limit: drawing alone, every answer known beforehand" },
};
