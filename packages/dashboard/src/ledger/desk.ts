import type { Answer } from "@unburden/core/ledger";
import type { DistrictName } from "../page/bundle.ts";
import { answersIn } from "./answers-in.ts";
import { Cancelled, ledgerClient, type LedgerClient } from "./client.ts";
import { download } from "./download.ts";
import { firstLook } from "./first-look.ts";
import { sampleAddress, sampleName } from "./sample-file.ts";
import { firstLedgerView, type LedgerActions, type LedgerView } from "./view.ts";

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Something on the page that is looked at next: the part with this `data-focus`. */
export type Focus = "stage" | "questions" | "kept" | "drop";

/** The page's desk: what lies on it, and what the reader does with it. */
export class LedgerDesk {
  view: LedgerView;
  private files: readonly File[] = [];
  private answers: readonly Answer[] = [];
  private readonly client: LedgerClient;

  readonly actions: LedgerActions = {
    drop: (files) => void this.drop(files),
    sample: () => void this.sample(),
    cancel: () => {
      this.client.cancel(this.view.kept ?? { lasting: false });
      this.discard();
    },
    discard: () => {
      this.discard();
    },
    answer: (question, form) => void this.answer(question, form),
    take: (how) => void this.take(how),
    download: (name) => void this.download(name),
    undo: () => void this.change("undo"),
    clear: () => void this.change("clear"),
  };

  /** `redraw` is called whenever something changes, with what should be looked at next. */
  constructor(
    districts: readonly DistrictName[],
    private readonly redraw: (focus: Focus | null) => void,
  ) {
    this.view = { ...firstLedgerView, districts };
    this.client = ledgerClient({
      progress: (progress) => {
        if (this.view.stage.at === "reading") this.show({ stage: { at: "reading", progress } });
      },
      changed: () => void this.open(),
    });
  }

  /** Looks whether this browser keeps anything; only then the worker is needed before files are dropped. */
  async start(): Promise<void> {
    const kept = await firstLook(() => void this.open());
    if (kept) this.show({ kept });
    else await this.open();
  }

  /** Opens what this browser keeps, and computes its figures. */
  private async open(): Promise<void> {
    await this.trying(async () => {
      this.show({ kept: await this.client.ask("open", null) });
      await this.compute();
    });
  }

  /** Files are held over the page, or no more. */
  over(isOver: boolean): void {
    if (this.view.over !== isOver) this.show({ over: isOver });
  }

  private show(patch: Partial<LedgerView>, focus: Focus | null = null): void {
    this.view = { ...this.view, ...patch };
    this.redraw(focus);
  }

  private async trying(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Cancelled)) {
        this.show({ stage: { at: "failed", message: messageOf(error) } }, "stage");
      }
    }
  }

  private async compute(): Promise<void> {
    try {
      const filled = (this.view.kept?.tables.length ?? 0) > 0;
      const figures = filled ? await this.client.ask("figures", null) : null;
      this.show({ figures, figuresFailed: null });
    } catch (error) {
      if (!(error instanceof Cancelled)) this.show({ figures: null, figuresFailed: messageOf(error) });
    }
  }

  /** Beside files that are being looked over, new ones are read together with them. */
  private async drop(more: readonly File[]): Promise<void> {
    const { stage } = this.view;
    if (more.length === 0 || stage.at === "reading" || (stage.at === "read" && stage.again)) return;
    [this.files, this.answers] = stage.at === "read" ? [[...this.files, ...more], this.answers] : [more, []];
    await this.trying(async () => {
      this.show({ stage: { at: "reading", progress: null } }, "stage");
      const result = await this.client.ask("import", { files: this.files, answers: this.answers });
      this.show({ stage: { at: "read", result, again: false } }, "stage");
    });
  }

  private async sample(): Promise<void> {
    await this.trying(async () => {
      const answer = await fetch(new URL(sampleAddress, document.baseURI));
      if (!answer.ok) throw new Error(`${sampleAddress}: HTTP ${answer.status}`);
      await this.drop([new File([await answer.blob()], sampleName)]);
    });
  }

  private async answer(question: number, form: FormData): Promise<void> {
    const { stage } = this.view;
    if (stage.at !== "read" || stage.again) return;
    const answers = answersIn(stage.result, question, form);
    if (answers.length === 0) return;
    this.answers = [...this.answers, ...answers];
    await this.trying(async () => {
      this.show({ stage: { ...stage, again: true } });
      const result = await this.client.ask("answer", { answers });
      this.show({ stage: { at: "read", result, again: false } }, "questions");
    });
  }

  private async take(how: "append" | "replace"): Promise<void> {
    await this.trying(async () => {
      const taken = await this.client.ask("accept", { how });
      [this.files, this.answers] = [[], []];
      const kept = await this.client.ask("open", null);
      this.show({ kept, figures: null, stage: { at: "taken", taken } }, "stage");
      await this.compute();
    });
  }

  /** Files that are being looked over stay on the desk when an earlier import is undone; clearing takes them away. */
  private async change(what: "undo" | "clear"): Promise<void> {
    await this.trying(async () => {
      await this.client.ask(what, null);
      const keeps = what === "undo" && this.view.stage.at === "read";
      if (!keeps) [this.files, this.answers] = [[], []];
      const kept = await this.client.ask("open", null);
      this.show({ kept, figures: null, ...(keeps ? {} : { stage: { at: "idle" } }) }, "kept");
      await this.compute();
    });
  }

  private async download(name: string): Promise<void> {
    await this.trying(async () => {
      const found = (await this.client.ask("rejects", null)).find((file) => file.name === name);
      if (found) download(found.name, found.text);
    });
  }

  private discard(): void {
    [this.files, this.answers] = [[], []];
    this.show({ stage: { at: "idle" } }, "drop");
  }
}
