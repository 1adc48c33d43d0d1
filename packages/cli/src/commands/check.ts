import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allTables, type Text } from "@unburden/core";
import {
  countSetAside,
  exportRejects,
  type LedgerImport,
  type LedgerIssue,
  type LedgerQuestion,
} from "@unburden/core/ledger";
import { decisionsIn, importInputs } from "../ledger/import-inputs.ts";
import { inputsOf } from "../ledger/inputs.ts";
import { textTable } from "../output/text-table.ts";
import { say } from "../language.ts";
import type { Io, Speech } from "../io.ts";

/** What `check` may be told. */
export interface CheckOptions {
  readonly rejects?: string;
  readonly decisions?: string;
}

/** What became of all rows together; `accepted + rejected + setAside = read`. */
interface Totals {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly waiting: number;
  readonly setAside: number;
}

function totalsOf({ accounts }: LedgerImport): Totals {
  const sum = (of: (account: LedgerImport["accounts"][number]) => number): number =>
    accounts.reduce((all, account) => all + of(account), 0);
  return {
    read: sum(({ read }) => read),
    accepted: sum(({ accepted }) => accepted),
    rejected: sum(({ rejected }) => rejected),
    waiting: sum(({ waiting }) => waiting),
    setAside: sum(countSetAside),
  };
}

function titleOf(table: string | null): Text {
  return allTables.find(({ name }) => name === table)?.title ?? { zh: "（未识别）", en: "(not recognised)" };
}

const heads: readonly Text[] = [
  { zh: "文件", en: "file" },
  { zh: "工作表", en: "sheet" },
  { zh: "识别为", en: "understood as" },
  { zh: "接收", en: "accepted" },
  { zh: "拒绝", en: "rejected" },
  { zh: "搁置", en: "set aside" },
  { zh: "读取", en: "read" },
];

function accountTable({ accounts, understood }: LedgerImport, { language }: Speech): string {
  const rows = accounts.map((account) => {
    const tables = understood.filter(({ file, sheet }) => file === account.file && sheet === account.sheet);
    const names = tables.map(({ table }) => say(titleOf(table), language)).join(", ") || "–";
    const { accepted, rejected, read } = account;
    return [
      account.file,
      account.sheet,
      names,
      ...[accepted, rejected, countSetAside(account), read].map(String),
    ];
  });
  return textTable(
    heads.map((head) => say(head, language)),
    rows,
  );
}

function placeOf({ file, sheet, row, column }: LedgerIssue): string {
  return [file, sheet === file ? null : sheet, row, column].filter((part) => part !== null).join(" · ");
}

const mostShown = 20;

function issueLines(issues: readonly LedgerIssue[], { language }: Speech): string {
  const lines = issues.slice(0, mostShown).map((issue) => {
    const read = issue.read === "" ? "" : ` [${issue.read}]`;
    return `  ${placeOf(issue)}${read}: ${say(issue.message, language)} ${say(issue.advice, language)}\n`;
  });
  const more = issues.length - mostShown;
  return (
    lines.join("") +
    (more > 0
      ? say({ zh: `  ……还有${more}条，见 --json\n`, en: `  … and ${more} more: see --json\n` }, language)
      : "")
  );
}

function questionLines(questions: readonly LedgerQuestion[], { language }: Speech): string {
  return questions
    .slice(0, mostShown)
    .map(({ file, sheet, column, reason, readings }) => {
      const at = [file, sheet === file ? null : sheet, column].filter((part) => part !== null).join(" · ");
      const texts = readings.slice(0, 3).map(({ read, count }) => `“${read}” ×${count}`);
      return `  ${at}: ${say(reason, language)} ${texts.join(", ")}\n`;
    })
    .join("");
}

function written(imported: LedgerImport, speech: Speech): string {
  const { language, quiet } = speech;
  const { read, accepted, rejected, waiting, setAside } = totalsOf(imported);
  const sum = say(
    {
      zh: `接收 ${accepted} + 拒绝 ${rejected}（其中待答 ${waiting}）+ 搁置 ${setAside} = 读取 ${read}\n`,
      en: `accepted ${accepted} + rejected ${rejected} (of these waiting ${waiting}) + set aside ${setAside} = read ${read}\n`,
    },
    language,
  );
  if (quiet) return sum;
  const errors = [...imported.issues.filter(({ severity }) => severity === "error")];
  const warnings = imported.issues.filter(({ severity }) => severity === "warning");
  const part = (title: Text, count: number, lines: string): string =>
    count === 0 ? "" : `\n${say(title, language)} ${count}\n${lines}`;
  return (
    accountTable(imported, speech) +
    `\n${sum}` +
    part(
      { zh: "要您决定的", en: "Questions" },
      imported.questions.length,
      questionLines(imported.questions, speech),
    ) +
    part({ zh: "错误", en: "Errors" }, errors.length, issueLines(errors, speech)) +
    part({ zh: "提醒", en: "Warnings" }, warnings.length, issueLines(warnings, speech))
  );
}

function jsonOf(imported: LedgerImport): unknown {
  const { files, accounts, understood, issues, questions, personal } = imported;
  return { totals: totalsOf(imported), files, accounts, understood, questions, issues, personal };
}

async function writeRejects(
  imported: LedgerImport,
  to: string,
  io: Io,
  { language, quiet }: Speech,
): Promise<void> {
  const files = exportRejects(imported.rejected);
  if (to === "-") {
    for (const { text } of files) await io.out(text);
    return;
  }
  await mkdir(to, { recursive: true });
  for (const { name, text, rows } of files) {
    await writeFile(join(to, name.replaceAll(/[/\\]/gu, "_")), text);
    if (!quiet)
      io.err(say({ zh: `写了 ${name}（${rows} 行）\n`, en: `wrote ${name} (${rows} rows)\n` }, language));
  }
}

/** Reads ledgers and says what was understood of them. 0: every row was taken; 1: rows were refused or wait. */
export async function check(
  paths: readonly string[],
  { rejects, decisions }: CheckOptions,
  speech: Speech,
  io: Io,
): Promise<number> {
  const inputs = await inputsOf(paths, io);
  const imported = await importInputs(inputs, io, speech, await decisionsIn(decisions));
  if (rejects !== "-")
    await io.out(speech.json ? `${JSON.stringify(jsonOf(imported), null, 2)}\n` : written(imported, speech));
  if (rejects !== undefined) await writeRejects(imported, rejects, io, speech);
  const refused = imported.files.some(({ format }) => format === null);
  const { rejected } = totalsOf(imported);
  return refused || rejected > 0 || imported.questions.length > 0 ? 1 : 0;
}
