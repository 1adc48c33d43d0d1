import { allTables } from "@unburden/core";
import type { LedgerImport } from "@unburden/core/ledger";
import { expect, it } from "vitest";
import type { Progress } from "../../src/ledger/protocol.ts";
import { holdFiles, readFiles, type HeldFile } from "../../src/ledger/read-files.ts";

const header = "申请编号,申请部门,任务名称,申请日期,审核结果";
const july = new File(
  [`${header}\nT-1,区民政局,走访,2024-07-05,通过\nT-2,区民政局,统计,2024-02-30,通过\n`],
  "july.csv",
);
const august = new File(
  [`${header}\nT-3,区民政局,走访,2024-08-05,未通过\nT-4,区民政局,统计,24.8.6,通过\n`],
  "august.csv",
);

const told: Progress[] = [];
function read(held: readonly HeldFile[]): Promise<LedgerImport> {
  told.length = 0;
  return readFiles(held, { tables: allTables, salt: "a salt of enough letters" }, (progress) =>
    told.push(progress),
  );
}

it("reads files together and tells how far it is, file by file", async () => {
  const result = await read(await holdFiles([july, august]));
  expect(result.rows["task_request"]).toHaveLength(2);
  expect(result.rejected).toHaveLength(2);
  const total = july.size + august.size;
  expect(told).toEqual([
    { file: "july.csv", bytes: 0, total },
    { file: "august.csv", bytes: july.size, total },
  ]);
});

it("reads a large text piece by piece to the same result, and tells how far it is, byte by byte", async () => {
  const [first, second] = await holdFiles([july, august]);
  if (!first || !second) throw new Error("two files were held");
  const whole = await read([first, second]);
  const pieces = await read([first, { ...second, bytes: null }]);
  expect(pieces).toEqual(whole);
  expect(told.at(-1)).toEqual({
    file: "august.csv",
    bytes: july.size + august.size,
    total: july.size + august.size,
  });
});

it("tells two files of one name apart", async () => {
  const result = await read(await holdFiles([july, new File([await august.text()], "july.csv")]));
  expect(result.files.map(({ file }) => file)).toEqual(["july.csv", "july.csv (2)"]);
});
