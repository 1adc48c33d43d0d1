import type { SetAside } from "../../../../src/ledger/find-tables.ts";
import type { ExpectedIssue, ExpectedQuestion } from "../corpus-case.ts";
import type { SheetCell, SheetPlan } from "../write/workbook.ts";

/** A sheet that grows row by row, and keeps the account of what has to become of each. */
export interface Draft {
  readonly table: string;
  readonly plan: SheetPlan;
  readonly accepted: number;
  readonly rejected: number;
  readonly setAside: Readonly<Partial<Record<SetAside, number>>>;
  readonly issues: readonly ExpectedIssue[];
  readonly questions: readonly ExpectedQuestion[];
}

/** Writes one sheet's rows, each with what has to become of it. */
export class SheetDraft implements Draft {
  readonly rows: SheetCell[][] = [];
  readonly merges: string[] = [];
  readonly setAside: Partial<Record<SetAside, number>> = {};
  readonly issues: ExpectedIssue[] = [];
  readonly questions: ExpectedQuestion[] = [];
  accepted = 0;
  rejected = 0;

  constructor(
    readonly table: string,
    readonly name: string,
  ) {}

  get plan(): SheetPlan {
    return { name: this.name, rows: this.rows, merges: this.merges };
  }

  /** A row that is no data. */
  aside(why: SetAside, cells: readonly SheetCell[] = []): void {
    this.rows.push([...cells]);
    this.setAside[why] = (this.setAside[why] ?? 0) + 1;
  }

  /** A title over the whole width. */
  title(text: string, lastColumn: string): void {
    this.aside("title", [text]);
    this.merges.push(`A${this.rows.length}:${lastColumn}${this.rows.length}`);
  }

  /** A row that has to come in. */
  good(cells: readonly SheetCell[]): void {
    this.rows.push([...cells]);
    this.accepted++;
  }

  /** A row that has to be refused, and the code of its fault. */
  faulty(cells: readonly SheetCell[], code: string): void {
    this.rows.push([...cells]);
    this.rejected++;
    this.issues.push({ code, row: this.rows.length, severity: "error" });
  }

  /** A row that has to wait for a person, and what that person is asked. */
  doubtful(cells: readonly SheetCell[], question: ExpectedQuestion): void {
    this.rows.push([...cells]);
    this.rejected++;
    this.questions.push(question);
  }
}
