import { readFile } from "node:fs/promises";
import type { DrawRecord } from "@unburden/core/statistics";
import { csvText } from "@unburden/core/ledger";
import { checkRecord, drawPoints, frameOf, readRecord, type Frame } from "@unburden/dashboard/pages";
import { readAll, type Io, type Speech } from "../io.ts";
import { say } from "../language.ts";
import { textTable } from "../output/text-table.ts";
import { districtNames, packagedFrame } from "../packaged.ts";
import { misused } from "../usage-error.ts";

/** What `draw` may be told. */
export interface DrawOptions {
  readonly points: number;
  readonly seed?: string;
  readonly frame?: string;
  readonly verify?: string;
  readonly format?: "table" | "json" | "csv";
}

async function frameIn(path: string | undefined): Promise<Frame> {
  if (path === undefined) return packagedFrame();
  const text = await readFile(path, "utf8").catch(() => null);
  const frame = text === null ? null : frameOf(text.replace(/^\ufeff/u, ""));
  if (frame === null || frame.units.length === 0)
    misused(
      `抽样框 ${path} 读不到，或没有一个村居；要有列 org_id、parent_id、name、kind、district_code`,
      `the frame ${path} can't be read or has no committees; it needs the columns org_id, parent_id, name, kind, district_code`,
    );
  return frame;
}

function drawnRows({ drawn }: DrawRecord, { names }: Frame): string[][] {
  const districts = new Map(districtNames().map(({ code, name }) => [code, name.zh]));
  return drawn.map(({ id, strata: [district = "", kind = ""], inclusionProbability }) => [
    id,
    names.get(id) ?? "",
    district,
    districts.get(district) ?? "",
    kind,
    inclusionProbability.toFixed(6),
  ]);
}

const heads = ["org_id", "name", "district_code", "district", "kind", "inclusion_probability"];

async function verify(path: string, frame: Frame, { language, json }: Speech, io: Io): Promise<number> {
  const text =
    path === "-"
      ? new TextDecoder().decode(await readAll(io.stdin))
      : await readFile(path, "utf8").catch(() => misused(`读不到 ${path}`, `${path} can't be read`));
  const read = readRecord(text);
  if (read.is !== "read") {
    const field = read.is === "not-a-record" ? ` (${read.field})` : "";
    misused(
      `${path} 不是抽取记录${field}；draw --json 写的才是`,
      `${path} is no draw's record${field}; draw --json writes one`,
    );
  }
  const { reproduced, differences } = checkRecord(frame, read.record);
  if (json) await io.out(`${JSON.stringify({ reproduced, differences }, null, 2)}\n`);
  else {
    const kinds = differences.map((each) => `  ${JSON.stringify(each)}\n`);
    await io.out(
      reproduced
        ? say({ zh: "重抽的结果一致。\n", en: "the draw comes out again, point for point\n" }, language)
        : say({ zh: "对不上：\n", en: "the draw doesn't come out again:\n" }, language) + kinds.join(""),
    );
  }
  return reproduced ? 0 : 1;
}

/** Draws monitoring points by a seed, or makes a recorded draw again. 1: the recorded draw doesn't come out. */
export async function draw(options: DrawOptions, speech: Speech, io: Io): Promise<number> {
  const frame = await frameIn(options.frame);
  if (options.verify !== undefined) return verify(options.verify, frame, speech, io);
  const { seed, points } = options;
  if (seed === undefined)
    misused(
      "要给 --seed：事先公布的一串字，谁都能用它重抽。",
      "--seed is needed: a text that was published beforehand, so that anybody can draw again",
    );
  if (points > frame.units.length)
    misused(`抽样框只有 ${frame.units.length} 个村居`, `the frame has only ${frame.units.length} committees`);
  const record = drawPoints(frame, points, seed);
  switch (options.format ?? (speech.json ? "json" : "table")) {
    case "json":
      await io.out(`${JSON.stringify(record, null, 2)}\n`);
      break;
    case "csv":
      await io.out(csvText([heads, ...drawnRows(record, frame)]));
      break;
    case "table":
      await io.out(textTable(heads, drawnRows(record, frame)));
      if (!speech.quiet)
        io.err(
          `${record.algorithm}/${record.version} seed=${record.seed} frame=${record.frameFingerprint}\n`,
        );
  }
  return 0;
}
