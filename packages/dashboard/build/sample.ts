import { csvParse } from "d3";
import type { GivenRow, Ledger } from "@unburden/core";
import { sampleCity, type SampleUnit } from "@unburden/core/sample";
import { readData } from "./read-data.ts";

/** The same seed gives the same city on every machine. */
const seed = 20240705;

/** Every so-manieth subdistrict or town of a district is in the sample, with all its committees. */
const streetStep = 6;

/** Rows for each committee, all tables together: enough for curves, few enough to be sent when asked for. */
const rowsPerUnit = 280;

interface FrameUnit extends SampleUnit {
  readonly name: string;
}

function frame(): FrameUnit[] {
  return csvParse(readData("frame/org_unit.csv"))
    .filter(({ kind }) => kind === "neighborhood" || kind === "village")
    .map(({ org_id = "", parent_id = "", district_code = "", name = "" }) => ({
      org_id,
      street_id: parent_id,
      district_code,
      name,
    }));
}

/** Whole subdistricts, so that meetings call the same people; some of each of the 16 districts. */
function chosen(units: readonly FrameUnit[]): FrameUnit[] {
  const streets = new Map<string, string[]>();
  for (const { street_id, district_code } of units) {
    const known = streets.get(district_code) ?? [];
    if (!known.includes(street_id)) streets.set(district_code, [...known, street_id]);
  }
  const kept = new Set([...streets.values()].flatMap((all) => all.filter((_, i) => i % streetStep === 0)));
  return units.filter(({ street_id }) => kept.has(street_id));
}

/** The sample city's rows of these tables; committees carry their names of the frame. */
export function sampleLedger(tables: readonly string[]): Ledger {
  const units = chosen(frame());
  const names = new Map(units.map(({ org_id, name }) => [org_id, name]));
  const city = sampleCity({ units, seed, rows: units.length * rowsPerUnit });
  const rowsOf = (table: string): GivenRow[] => {
    const rows = [...city.rows(table)];
    if (table !== "org_unit") return rows;
    return rows.map((row) => ({ ...row, name: names.get(String(row["org_id"])) }));
  };
  return Object.fromEntries(
    tables.filter((table) => city.tables.includes(table)).map((table) => [table, rowsOf(table)]),
  );
}
