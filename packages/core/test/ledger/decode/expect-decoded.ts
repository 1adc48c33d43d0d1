import { expect } from "vitest";
import { decodeFile } from "../../../src/ledger/decode/decode-file.ts";
import type { Decoded } from "../../../src/ledger/decode/decoded.ts";
import type { DecodeLimits } from "../../../src/ledger/decode/limits.ts";
import type { LedgerIssue } from "../../../src/ledger/issue.ts";

/** What was read; the test fails when it was refused. */
export async function read(
  bytes: Uint8Array,
  limits?: Partial<DecodeLimits>,
): Promise<Extract<Decoded, { is: "read" }>> {
  const decoded = await decodeFile("台账", bytes, limits);
  if (decoded.is === "refused") throw new Error(JSON.stringify(decoded.issues));
  return decoded;
}

/** The one error for which a file is refused; the test fails when it was read. */
export async function refusal(bytes: Uint8Array, limits?: Partial<DecodeLimits>): Promise<LedgerIssue> {
  const decoded = await decodeFile("台账", bytes, limits);
  if (decoded.is === "read") throw new Error(JSON.stringify(decoded.sheets).slice(0, 500));
  const [issue] = decoded.issues;
  if (!issue) throw new Error("refused without an issue");
  expect(issue).toMatchObject({ file: "台账", severity: "error" });
  expect(issue.message.zh).toMatch(/\p{Script=Han}/u);
  expect(issue.advice.zh).toMatch(/\p{Script=Han}/u);
  expect(issue.message.en).not.toBe("");
  expect(issue.read.length).toBeLessThanOrEqual(200);
  return issue;
}
