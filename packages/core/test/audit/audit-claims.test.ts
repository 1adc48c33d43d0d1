import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { auditClaims, completeRows, type Claim } from "../../src/index.ts";
import { claim } from "../../src/tables/index.ts";

function readClaims(): Claim[] {
  const path = new URL("../../../../data/published/claims.csv", import.meta.url);
  const rows = csvParse(readFileSync(path, "utf8")).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, text]) => {
        if (text === "") return [name, null];
        return [name, name === "value" || name === "value_to" ? Number(text) : text];
      }),
    ),
  );
  return completeRows(claim, rows) as unknown as Claim[];
}

const claims = readClaims();
const findings = auditClaims(claims);
const ofRule = (rule: string) => findings.filter((finding) => finding.rule === rule);

/** The same report with parts that add up and print that didn't run together. */
const twin = claims.map((each) => {
  if (each.claim_id === "S9-neighborhoods") return { ...each, value: 76 };
  if (each.claim_id === "S34-outreach") return { ...each, quote: "延伸开展普法活动156次" };
  if (each.claim_id === "S34-resolved") return { ...each, quote: "化解类案1251件" };
  return each;
});

describe("the article's claims", () => {
  it("contradict themselves once: 86 + 13 + 11 = 110, not 100", () => {
    const contradictions = findings.filter(({ severity }) => severity === "contradiction");
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]).toMatchObject({
      rule: "parts-and-total",
      claims: ["S9-total", "S9-neighborhoods", "S9-villages", "S9-preparatory"],
      evidence: { total: 100, sum: 110, gap: 10 },
    });
    expect(contradictions[0]?.text.zh).toContain("86 + 13 + 11 = 110");
  });

  it("name the one-digit misprints that would reconcile them, and apply none", () => {
    expect(findings[0]?.text.en).toContain("76/13/11, 86/3/11, 86/13/1");
    expect(claims.find(({ claim_id }) => claim_id === "S9-neighborhoods")?.value).toBe(86);
  });

  it("have one number cut off from its noun: 156 legal-education sessions", () => {
    expect(ofRule("detached-numbers").map((finding) => finding.claims)).toEqual([
      ["S34-outreach", "S31-linkage"],
    ]);
  });

  it("use a word that can't be meant: 平反", () => {
    expect(ofRule("vocabulary").map((finding) => finding.claims)).toEqual([["S34-resolved"]]);
  });

  it("say “none” of only six, which leaves up to 39.0 %", () => {
    expect(ofRule("small-numbers").map((finding) => finding.claims)).toEqual([["S8-rejected"]]);
    expect(ofRule("small-numbers")[0]?.text.en).toContain("0–39.0 %");
  });

  it("claim changes without a number: plaques before, meetings, gas inspections, speed", () => {
    const concerned = ofRule("without-a-number").flatMap((finding) => finding.claims);
    expect(concerned).toEqual(expect.arrayContaining(["S14", "S21-before", "S22", "S45"]));
  });

  it("give about 30 %, more than 400, more than 30, several hundred: none is exact", () => {
    const concerned = ofRule("imprecise").flatMap((finding) => finding.claims);
    expect(concerned).toEqual(expect.arrayContaining(["S11", "S31-area", "S38-services", "S41"]));
  });

  it("know the circuit trials' window by month only", () => {
    expect(ofRule("coarse-period").map((finding) => finding.claims)).toEqual([
      ["S34-trials", "S34-outreach", "S34-resolved"],
    ]);
  });

  it("all have units", () => {
    expect(ofRule("units")).toEqual([]);
  });
});

describe("a consistent twin of the claims", () => {
  it("has neither contradictions nor doubts", () => {
    expect(auditClaims(twin).filter(({ severity }) => severity !== "note")).toEqual([]);
  });
});

describe("the rules", () => {
  const total = { ...(claims.find(({ claim_id }) => claim_id === "S9-total") as Claim) };
  const part = (claim_id: string, value: number, op: Claim["op"] = "eq"): Claim => ({
    ...total,
    claim_id,
    value,
    op,
    parts_of: total.claim_id,
  });

  it("let lower bounds fill up a total, but never exceed it", () => {
    expect(auditClaims([total, part("a", 60), part("b", 30, "ge")])).toEqual(
      auditClaims([total, part("a", 60), part("b", 30, "ge")]).filter(({ severity }) => severity === "note"),
    );
    expect(auditClaims([total, part("a", 80), part("b", 30, "ge")])[0]?.severity).toBe("contradiction");
  });

  it("doubt a number without a unit, and parts in another unit than their total", () => {
    expect(auditClaims([{ ...total, unit: null }])[0]).toMatchObject({ rule: "units", severity: "doubt" });
    const other = { ...part("a", 100), unit: "元" };
    expect(auditClaims([total, other]).map(({ rule }) => rule)).toEqual(["units"]);
  });

  it("find nothing in nothing", () => {
    expect(auditClaims([])).toEqual([]);
  });
});
