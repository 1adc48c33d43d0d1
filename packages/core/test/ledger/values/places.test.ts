import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isCommittee,
  placeIndex,
  placeLabel,
  streetOf,
  type PlaceRow,
} from "../../../src/ledger/values/place-index.ts";
import { likelierFirst } from "../../../src/ledger/import/places.ts";
import { resolvePlace, type PlaceReading } from "../../../src/ledger/values/places.ts";

const file = new URL("../../../../../data/frame/org_unit.csv", import.meta.url);
const rows: PlaceRow[] = csvParse(readFileSync(file, "utf8")).map((row) => ({
  org_id: row["org_id"] ?? "",
  parent_id: row["parent_id"] === "" ? null : (row["parent_id"] ?? null),
  name: row["name"] ?? "",
  kind: row["kind"] ?? "",
  district_code: row["district_code"] ?? null,
}));
const index = placeIndex(rows);
const committees = rows.filter(isCommittee);
const labelOf = ({ org_id }: PlaceReading) => {
  const row = org_id === null ? undefined : index.byId.get(org_id);
  return row ? placeLabel(row, index) : null;
};
const outcome = (reading: PlaceReading) =>
  labelOf(reading) ??
  (reading.doubt ? `doubt:${reading.doubt.candidates.length}` : `fault:${reading.fault?.code ?? ""}`);
const where = (row: PlaceRow) => ({
  district: index.byId.get(row.district_code ?? "")?.name ?? "",
  street: streetOf(row, index)?.name ?? "",
});

describe("every committee of the frame", () => {
  it("is found by its code", () => {
    expect(committees).toHaveLength(6496);
    const lost = committees.filter(
      ({ org_id }) =>
        resolvePlace({ code: org_id }, index).org_id !== org_id ||
        resolvePlace(org_id, index).org_id !== org_id,
    );
    expect(lost).toEqual([]);
  });

  it("is found by district, street and name", () => {
    const lost = committees.filter(
      (row) => resolvePlace({ ...where(row), name: row.name }, index).org_id !== row.org_id,
    );
    expect(lost).toEqual([]);
  });

  it("is found by the same in one text, with and without separators", () => {
    const lost = committees.filter((row) => {
      const { district, street } = where(row);
      const texts = [
        `${district}${street}${row.name}`,
        `${district} ${street} ${row.name}`,
        `上海市${district}/${street}/${row.name}`,
      ];
      return texts.some((text) => resolvePlace(text, index).org_id !== row.org_id);
    });
    expect(lost.map((row) => placeLabel(row, index))).toEqual([]);
  });

  it("is never found by a name that repeats in the city, but with all that have it to choose from", () => {
    const shared = new Map<string, PlaceRow[]>();
    for (const row of committees) shared.set(row.name, [...(shared.get(row.name) ?? []), row]);
    const repeated = [...shared].filter(([, same]) => same.length > 1);
    expect(repeated.length).toBe(271);
    for (const [name, same] of repeated) {
      const { org_id, doubt } = resolvePlace(name, index);
      expect(org_id).toBeNull();
      expect(doubt?.candidates.map(({ value }) => value)).toEqual(same.map((row) => row.org_id));
    }
  });

  it("is never mistaken for another when its suffix is dropped", () => {
    for (const row of committees) {
      const reading = resolvePlace(
        { ...where(row), name: row.name.replace(/(?:居委会|村委会)$/u, "") },
        index,
      );
      const among = reading.doubt?.candidates.map(({ value }) => value) ?? [reading.org_id];
      expect(among, row.name).toContain(row.org_id);
    }
  });
});

describe("a place", () => {
  const lujiazui = { district: "浦东新区", street: "陆家嘴街道" };

  it("光明村村委会 alone is a question between seven", () => {
    const { doubt } = resolvePlace("光明村村委会", index);
    expect(doubt?.candidates).toHaveLength(7);
    expect(doubt?.candidates[0]?.label.zh).toMatch(/^闵行区 · .+ · 光明村村委会$/u);
  });

  it.each([
    "东昌居委会",
    "东昌居委",
    "东昌居民区",
    "东昌社区居委会",
    "东昌居民委员会",
    "东昌",
    "东昌社区",
    " 东 昌居委会",
  ])("%s is the same neighborhood", (name) => {
    expect(outcome(resolvePlace({ ...lujiazui, name }, index))).toMatch(/· 东昌.*居委会$/u);
  });

  it.each(["浦东", "浦东新区", "上海市浦东新区"])("%s is 浦东新区", (district) => {
    expect(outcome(resolvePlace({ ...lujiazui, district, name: "东昌居委会" }, index))).toMatch(
      /^浦东新区 · 陆家嘴街道/u,
    );
    expect(outcome(resolvePlace({ district }, index))).toBe("浦东新区");
  });

  it.each(["陆家嘴", "陆家嘴街道", "陆家嘴街道办事处"])("%s is the street", (street) => {
    expect(outcome(resolvePlace({ district: "浦东", street }, index))).toBe("浦东新区 · 陆家嘴街道");
    expect(outcome(resolvePlace(`浦东 ${street}`, index))).toBe("浦东新区 · 陆家嘴街道");
  });

  it.each(["光明村村委会", "光明村委会", "光明村", "光明村民委员会", "光明"])(
    "%s is the village in its town",
    (name) => {
      const row = index.byId.get("310113101206");
      expect(row && outcome(resolvePlace({ ...where(row), name }, index))).toMatch(/· 光明村村委会$/u);
    },
  );

  it("a village and a neighborhood of one name are told apart by their suffix, and asked about without", () => {
    const town = { district: "宝山区", street: "顾村镇" };
    expect(outcome(resolvePlace({ ...town, name: "顾村居委" }, index))).toBe("宝山区 · 顾村镇 · 顾村居委会");
    expect(outcome(resolvePlace({ ...town, name: "顾村村委会" }, index))).toBe(
      "宝山区 · 顾村镇 · 顾村村委会",
    );
    expect(outcome(resolvePlace({ ...town, name: "顾村" }, index))).toBe("doubt:2");
  });

  it.each([
    ["闸北区", "静安区", "2015-11"],
    ["闸北", "静安区", "2015-11"],
    ["南汇区", "浦东新区", "2009-05"],
    ["卢湾区", "黄浦区", "2011-06"],
    ["崇明县", "崇明区", "2016-07"],
  ])("%s is looked up in %s, with a note of its end in %s", (former, now, ended) => {
    const row = committees.find(
      ({ name, district_code }) =>
        index.byId.get(district_code ?? "")?.name === now &&
        committees.filter((other) => other.name === name).length === 1,
    );
    const reading = resolvePlace({ district: former, name: row?.name ?? "" }, index);
    expect(reading.org_id).toBe(row?.org_id);
    expect(reading.note?.zh).toContain(ended);
    expect(reading.note?.zh).toContain(now);
  });

  it("a street, a town and a district are found by their codes filled up with zeros", () => {
    expect(outcome(resolvePlace("310101002000", index))).toBe("黄浦区 · 南京东路街道");
    expect(outcome(resolvePlace({ code: "310101000000" }, index))).toBe("黄浦区");
    expect(outcome(resolvePlace("３１０１０１００２００１", index))).toBe(
      "黄浦区 · 南京东路街道 · 云南中路居委会",
    );
  });

  it("is found by its statistical code where the list has IDs of its own", () => {
    const own = placeIndex([
      { org_id: "pd", parent_id: null, name: "浦东新区", kind: "district", district_code: "310115" },
      { org_id: "ljz", parent_id: "pd", name: "陆家嘴街道", kind: "subdistrict", district_code: "310115" },
      {
        org_id: "dc",
        parent_id: "ljz",
        name: "东昌居委会",
        kind: "neighborhood",
        district_code: "310115",
        nbs_code: "310115005018",
      },
    ]);
    expect(resolvePlace("310115005018", own).org_id).toBe("dc");
    expect(resolvePlace("浦东 陆家嘴 东昌", own).org_id).toBe("dc");
    expect(resolvePlace("310115000000", own).org_id).toBe("pd");
  });

  it("菊园新区 is neither street nor town, and found all the same", () => {
    expect(outcome(resolvePlace("嘉定区菊园新区", index))).toBe("嘉定区 · 菊园新区");
  });

  it("a code and a name that disagree are a question", () => {
    expect(outcome(resolvePlace({ code: "310101002001", name: "龙泉园路居委会" }, index))).toBe("doubt:2");
    expect(outcome(resolvePlace({ code: "310101002001", name: "云南中路居委" }, index))).toMatch(/云南中路/u);
  });

  it.each([
    [{ district: "北京区", name: "东昌居委会" }, "fault:unknown-district"],
    [{ district: "浦东新区", street: "外滩街道", name: "东昌居委会" }, "fault:unknown-street"],
    ["不存在居委会", "fault:unknown-place"],
    [{ ...lujiazui, name: "东昌居民区筹备组" }, "fault:unknown-preparatory-group"],
    ["", "fault:unknown-place"],
    [{}, "fault:unknown-place"],
    ["999999999999", "fault:unknown-place"],
  ])("%j is refused", (place, expected) => {
    expect(outcome(resolvePlace(place, index))).toBe(expected);
  });

  it("whatever is asked, nothing throws", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, text, text, (district, street, name) => {
        resolvePlace(name, index);
        resolvePlace({ district, street, name }, index);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("what a clerk writes for a unit", () => {
  const sanlin = { district: "浦东新区", street: "三林镇" };

  it("社区 in a street that is known is asked: the street or any of its committees", () => {
    const { doubt } = resolvePlace({ ...sanlin, name: "社区" }, index);
    const [street, ...others] = (doubt?.candidates ?? []).map(({ label }) => label.zh);
    expect(street).toBe("浦东新区 · 三林镇");
    expect(others.length).toBeGreaterThan(10);
    expect(others.every((label) => label.startsWith("浦东新区 · 三林镇 · "))).toBe(true);
  });

  it("two units in one cell are refused as two", () => {
    expect(outcome(resolvePlace({ ...sanlin, name: "三林老街居委会、南街居委会" }, index))).toBe(
      "fault:several-places",
    );
    expect(outcome(resolvePlace("三林老街居委会，南街居委会", index))).toBe("fault:several-places");
  });

  it("a name that units share has the one first that the sheet's title speaks of", () => {
    const bare = resolvePlace("南街居委会", index);
    expect(bare.doubt?.candidates.length).toBeGreaterThan(1);
    const { doubt } = likelierFirst(bare, "三林镇2024年7月台账", index);
    expect(doubt?.candidates[0]?.label.zh).toContain("三林镇");
    expect(doubt?.candidates).toHaveLength(bare.doubt?.candidates.length ?? 0);
  });
});
