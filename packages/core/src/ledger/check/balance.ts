import type { AnyTable } from "../../table.ts";
import type { Text } from "../../text.ts";
import { keyIndex, type KeyPart } from "./key-index.ts";
import { shownValue, type RowCheck, type RowFault } from "./row-fault.ts";

/** What came into an account and went out of it on one day, and the first row of that day. */
interface Day {
  net: number;
  readonly row: number;
}

interface Account {
  readonly name: Text;
  readonly days: Map<string, Day>;
  /** Entries without a date, and the first of their rows. */
  undated: number;
  undatedRow: number;
}

/** Fen as yuan: 123450 is `1234.50`. */
function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}

function negative(account: Account, row: number, day: string, fen: number, column: string): RowFault {
  return {
    row,
    code: "negative-balance",
    severity: "warning",
    column,
    read: yuan(fen),
    message: {
      zh: `${account.name.zh}：到${day}为止结余${yuan(fen)}元，低于零。`,
      en: `${account.name.en}: the balance after ${day} is ${yuan(fen)} yuan, below zero.`,
    },
    advice: {
      zh: "请核对是否漏记收入或期初结余，收支方向是否填反；这一行照样保留。",
      en: "See whether money in or an opening balance is missing, or in and out were swapped; this row is kept.",
    },
    otherRow: null,
  };
}

function undated(account: Account, column: string): RowFault {
  return {
    row: account.undatedRow,
    code: "balance-undated",
    severity: "warning",
    column,
    read: "",
    message: {
      zh: `${account.name.zh}：有${account.undated}笔收支没有日期，核对结余时没有算进去。`,
      en: `${account.name.en}: ${account.undated} entries have no date and were left out when the balance was checked.`,
    },
    advice: { zh: "请补上日期；这些行照样保留。", en: "Fill in the dates; these rows are kept." },
    otherRow: null,
  };
}

/**
 * Balances that go below zero: a warning on the first row of every day after which an account's running balance is
 * negative. The order of rows doesn't matter; within one day everything counts together. The accounts open at zero.
 */
export function balance(table: AnyTable): RowCheck | null {
  const declared = table.balance;
  if (!declared) return null;
  const index = keyIndex();
  const accounts: Account[] = [];
  const nameOf = (parts: readonly KeyPart[]): Text => {
    const shown = declared.by.map((column, i) => shownValue(table, column, parts[i] ?? null));
    return { zh: shown.map(({ zh }) => zh).join(" · "), en: shown.map(({ en }) => en).join(" · ") };
  };
  return {
    row({ row, cells }) {
      const parts = declared.by.map((name) => cells[name] ?? null);
      const [day, amount, direction] = [
        cells[declared.day] ?? null,
        cells[declared.amount],
        cells[declared.direction] ?? null,
      ];
      if (typeof amount !== "number" || direction === null) return;
      const account = (accounts[index.numberOf(parts)] ??= {
        name: nameOf(parts),
        days: new Map(),
        undated: 0,
        undatedRow: row,
      });
      if (day === null) {
        if (account.undated === 0) account.undatedRow = row;
        account.undated++;
        return;
      }
      const known = account.days.get(String(day));
      const signed = direction === declared.in ? amount : -amount;
      if (known) known.net += signed;
      else account.days.set(String(day), { net: signed, row });
    },
    finish(report) {
      for (const account of accounts) {
        let sum = 0;
        for (const [day, { net, row }] of [...account.days].sort(([a], [b]) => (a < b ? -1 : 1))) {
          sum += net;
          if (sum < 0) report(negative(account, row, day, sum, declared.amount));
        }
        if (account.undated > 0) report(undated(account, declared.day));
      }
    },
  };
}
