import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { scratch, unburden } from "./command.ts";

const folder = scratch();
afterAll(folder.remove);

const good = fileURLToPath(new URL("../../../data/published/task_request.csv", import.meta.url));
const identity =
  /accepted (\d+) \+ rejected (\d+) \(of these waiting (\d+)\) \+ set aside (\d+) = read (\d+)/u;

/** A hotline's export whose second row has no such date and whose third has a date that can be read two ways. */
const faulty = "工单编号,受理日期,诉求类型\nT1,2024-07-01,投诉\nT2,2024-02-31,投诉\nT3,3/4/2024,投诉\n";

function sums(out: string): number[] {
  return (identity.exec(out) ?? []).slice(1).map(Number);
}

test("a clean ledger ends with 0, and every row read is accounted for", async () => {
  const { code, out } = await unburden(["check", good]);
  expect(code).toBe(0);
  const [accepted = 0, rejected = 0, , setAside = 0, read = -1] = sums(out);
  expect(accepted).toBe(6);
  expect(accepted + rejected + setAside).toBe(read);
});

test("rejected rows end with 1, and come back as files to correct that are read again", async () => {
  writeFileSync(folder.path("hotline.csv"), faulty);
  const { code, out, err } = await unburden([
    "check",
    folder.path("hotline.csv"),
    "--rejects",
    folder.path("back"),
  ]);
  expect(code).toBe(1);
  const [accepted = 0, rejected = 0, , setAside = 0, read = -1] = sums(out);
  expect(rejected).toBeGreaterThan(0);
  expect(accepted + rejected + setAside).toBe(read);
  const [name = ""] = readdirSync(folder.path("back"));
  expect(err).toContain(name);
  const written = readFileSync(join(folder.path("back"), name), "utf8");
  expect(written).toContain("T2");
  expect(written).not.toContain("T1");
  const again = await unburden(["check", join(folder.path("back"), name), "--json"]);
  expect((JSON.parse(again.out) as { totals: { rejected: number } }).totals.rejected).toBe(rejected);
});

test("stdin is read at -, and JSON holds the same account", async () => {
  const { code, out } = await unburden(["check", "-", "--json"], { stdin: faulty });
  expect(code).toBe(1);
  const { totals, issues } = JSON.parse(out) as {
    totals: Record<"read" | "accepted" | "rejected" | "setAside", number>;
    issues: { row: number }[];
  };
  expect(totals.accepted + totals.rejected + totals.setAside).toBe(totals.read);
  expect(issues.some(({ row }) => row === 3)).toBe(true);
});

test("--rejects - writes the rejected rows and nothing else", async () => {
  const { out } = await unburden(["check", "-", "--rejects", "-"], { stdin: faulty });
  expect(out.startsWith("\ufeff")).toBe(true);
  expect(out).not.toMatch(identity);
});

test("--quiet gives the one line that adds up", async () => {
  const { out } = await unburden(["check", good, "--quiet"]);
  expect(out.trim().split("\n")).toHaveLength(1);
});

test("what isn't there is a usage error that names it", async () => {
  const { code, err } = await unburden(["check", folder.path("nowhere.xlsx")]);
  expect(code).toBe(2);
  expect(err).toContain("nowhere.xlsx");
});

test("an empty folder and a short salt are usage errors", async () => {
  mkdirSync(folder.path("empty"));
  expect((await unburden(["check", folder.path("empty")])).code).toBe(2);
  const { code, err } = await unburden(["check", good], { env: { UNBURDEN_SALT: "short" } });
  expect([code, err.includes("UNBURDEN_SALT")]).toEqual([2, true]);
});

test("what the command says is Chinese where the locale or --lang says so", async () => {
  expect((await unburden(["check", good], { env: { LANG: "zh_CN.UTF-8" } })).out).toContain("读取");
  expect((await unburden(["check", good, "--lang", "zh"])).out).toContain("接收 6 + 拒绝 0");
});
