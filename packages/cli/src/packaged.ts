import { readFileSync } from "node:fs";
import { tableOf, type LooseRow } from "@unburden/core";
import { frameOf, readCsv, type DistrictName, type Frame } from "@unburden/dashboard/pages";
import { placeOf } from "./place-of.ts";

function frameFile(name: string): string {
  return readFileSync(placeOf(name, [`./frame/${name}`, `../../../data/frame/${name}`]), "utf8");
}

/** The units of the frame as rows of `org_unit`: what places are looked up among. */
export function frameRows(): LooseRow[] {
  return readCsv(tableOf("org_unit"), frameFile("org_unit.csv"));
}

/** The committees that points can be drawn from. */
export function packagedFrame(): Frame {
  return frameOf(frameFile("org_unit.csv"));
}

/** The districts' names by their codes. */
export function districtNames(): DistrictName[] {
  const [, ...lines] = frameFile("district-tiles.csv").trimEnd().split(/\r?\n/u);
  return lines.map((line) => {
    const [code = "", zh = "", en = ""] = line.split(",");
    return { code, name: { zh, en } };
  });
}

/** The built dashboard. */
export function siteFolder(): string {
  return placeOf("the dashboard (dist/site)", ["./site", "../../dashboard/dist"]);
}
