import { csvParseRows } from "d3";
import type { Engine } from "@unburden/core";
import { countCommittees } from "../src/committees.ts";
import type { District } from "../src/snapshot.ts";
import { readData } from "./read-data.ts";

interface Tile {
  readonly district_code: string;
  readonly name: string;
  readonly name_en: string;
  readonly column: number;
  readonly row: number;
}

/** The districts in the order of their codes. */
export function districtNames(): { code: string; name: { zh: string; en: string } }[] {
  return readTiles()
    .map(({ district_code: code, name: zh, name_en: en }) => ({ code, name: { zh, en } }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function readTiles(): Tile[] {
  const [names = [], ...lines] = csvParseRows(readData("frame/district-tiles.csv").trimEnd());
  const cell = (line: string[], name: string): string => line[names.indexOf(name)] ?? "";
  return lines.map((line) => ({
    district_code: cell(line, "district_code"),
    name: cell(line, "name"),
    name_en: cell(line, "name_en"),
    column: Number(cell(line, "column")),
    row: Number(cell(line, "row")),
  }));
}

/** The districts with their committees, from most to fewest. */
export async function districtsOf(engine: Engine): Promise<District[]> {
  const counts = await countCommittees(engine);
  const all = [...counts.values()].reduce((sum, each) => sum + each.neighborhoods + each.villages, 0);
  return readTiles()
    .map(({ district_code: code, name, name_en, column, row }) => {
      const { neighborhoods, villages } = counts.get(code) ?? { neighborhoods: 0, villages: 0 };
      const committees = neighborhoods + villages;
      const share = committees / all;
      return {
        code,
        name: { zh: name, en: name_en },
        column,
        row,
        neighborhoods,
        villages,
        committees,
        share,
      };
    })
    .sort((a, b) => b.committees - a.committees);
}
