import { today } from "../brief/today.ts";
import { ledgerClient, type LedgerClient } from "../ledger/client.ts";
import { ownPresence } from "../ledger/presence.ts";
import type { State } from "../store.ts";
import { writtenReading, type AssistantChoice } from "./choice.ts";
import { lastShippedDay } from "./days.ts";
import { UseKeeper } from "./use-keeper.ts";
import { groundSource, type GroundSource } from "./ground-source.ts";
import type { ModelLink, ModelSettings } from "./model-link.ts";
import {
  firstAssistantView,
  type AssistantActions,
  type AssistantShelf,
  type AssistantView,
} from "./view.ts";

/** What a pane shows before anything is asked in it. */
const nothingAnswered = { outcome: null, found: null, summary: null } as const;

/** What a model said of another question isn't said of this one. */
const nothingSaid = { reworded: null, proposed: null, made: null } as const;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The page's desk: what is asked of the worker, and what the reader does with the answers. */
export class AssistantDesk {
  view: AssistantView;
  private state: State;
  private readonly client: LedgerClient;
  private link: ModelLink | null = null;
  private readonly uses: UseKeeper;
  /** Counts what was asked, so that an answer that comes late isn't taken for the newest. */
  private asking = 0;

  readonly actions: AssistantActions = {
    go: (patch) => {
      this.keepAddress({ mode: this.view.choice.mode, asked: "", reading: null, summary: null, ...patch });
    },
    correct: (reading) => {
      this.keepAddress({ ...this.view.choice, reading });
    },
    retry: () => void this.follow(this.view.choice, this.state),
    receipt: () => void this.openReceipt(),
    open: (keys) => void this.openRows(keys),
    make: (format) => void this.make(format),
    modelOn: (settings) => void this.modelOn(settings),
    modelOff: () => {
      this.modelOff();
    },
    reword: () => void this.reword(),
    propose: () => void this.propose(),
    takeProposal: () => {
      const { proposed } = this.view;
      if (proposed?.is === "reading") this.actions.correct(writtenReading(proposed.reading));
    },
    drop: (files) => void this.drop(files),
    remove: (id) => void this.remove(id),
    rate: (rating) => void this.uses.rate(rating, this.view),
    takeUses: () => void this.uses.take(),
    eraseUses: () => void this.uses.erase(),
  };

  /** `keepAddress` makes the choice the page's address, a step of its own, and follows it. */
  constructor(
    shelf: AssistantShelf,
    state: State,
    private readonly redraw: () => void,
    private readonly keepAddress: (choice: AssistantChoice) => void,
  ) {
    this.view = firstAssistantView(shelf);
    this.state = state;
    this.client = ledgerClient({
      progress: () => undefined,
      changed: () => void this.refresh(),
    });
    this.uses = new UseKeeper(this.client, (patch) => {
      this.show(patch);
    });
  }

  /** Looks at what this browser keeps. */
  async look(): Promise<void> {
    this.show({ own: await ownPresence() });
  }

  /** Shows what an address asks for. */
  async follow(choice: AssistantChoice, state: State): Promise<void> {
    const number = ++this.asking;
    const other = choice.mode !== this.view.choice.mode;
    this.state = state;
    this.show({ choice, ...(other ? nothingAnswered : {}), ...nothingSaid });
    if (choice.mode === "find" && this.view.documents === null) void this.openDocuments();
    if (choice.asked === "" && choice.reading === null && choice.summary === null) {
      this.show({ stage: { at: "idle" }, ...nothingAnswered });
      return;
    }
    this.show({ stage: { at: "working" } });
    try {
      const answered = await this.answer(choice);
      if (number !== this.asking) return;
      this.show({ ...answered, stage: { at: "done" } });
      await this.uses.keep(choice, this.view);
    } catch (error) {
      if (number === this.asking) this.show({ stage: { at: "failed", message: messageOf(error) } });
    }
  }

  /** Files are held over the page, or no more. */
  over(isOver: boolean): void {
    if (this.view.over !== isOver) this.show({ over: isOver });
  }

  private show(patch: Partial<AssistantView>): void {
    this.view = { ...this.view, ...patch };
    this.redraw();
  }

  private async answer(choice: AssistantChoice): Promise<Partial<AssistantView>> {
    const { mode, asked, reading, summary } = choice;
    if (mode === "find") return { found: await this.client.ask("find", { query: asked }) };
    if (mode === "ask") return { outcome: await this.client.ask("ask", { asked, reading, ...this.ground }) };
    if (!summary) return nothingAnswered;
    return { summary: await this.client.ask("sumUp", { summary, ...this.ground }), opened: new Map() };
  }

  private get source(): GroundSource {
    return groundSource(this.state.source);
  }

  /** Which rows are asked, and where the site keeps them. */
  private get ground() {
    return { source: this.source, site: new URL(".", document.baseURI).href };
  }

  private async openRows(keys: readonly string[]): Promise<void> {
    const [first] = keys;
    if (first === undefined || this.view.opened.has(first)) return;
    const rows = await this.client.ask("rowsBehind", { keys, ...this.ground });
    this.show({ opened: new Map([...this.view.opened, [first, rows]]) });
  }

  private async make(format: "docx" | "xlsx"): Promise<void> {
    const { summary } = this.view;
    if (summary?.is !== "written") return;
    try {
      const { saveRecord } = await import("./save-record.ts");
      const { language } = this.state;
      this.show({
        made: { name: await saveRecord(summary.record, format, { source: this.source, language }) },
      });
    } catch (error) {
      this.show({ made: { failed: messageOf(error) } });
    }
  }

  /** Another tab, or the Ledger page, has changed what this browser keeps. */
  private async refresh(): Promise<void> {
    await this.look();
    if (this.view.documents !== null) await this.openDocuments();
    if (this.source === "own" || this.view.choice.mode === "find")
      await this.follow(this.view.choice, this.state);
  }

  private async openDocuments(): Promise<void> {
    try {
      this.show({ documents: await this.client.ask("documents", null) });
    } catch (error) {
      this.show({ stage: { at: "failed", message: messageOf(error) } });
    }
  }

  private async drop(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.view.readingFiles) return;
    this.show({ readingFiles: true, taken: null });
    try {
      const { refused, notes, ...documents } = await this.client.ask("addDocuments", { files });
      this.show({ readingFiles: false, documents, taken: { refused, notes } });
    } catch (error) {
      this.show({ readingFiles: false, stage: { at: "failed", message: messageOf(error) } });
      return;
    }
    await this.follow(this.view.choice, this.state);
  }

  private async remove(id: string): Promise<void> {
    this.show({ documents: await this.client.ask("removeDocument", { id }), taken: null });
    await this.follow(this.view.choice, this.state);
  }

  private async modelOn(settings: ModelSettings): Promise<void> {
    this.modelOff();
    this.show({ model: { at: "opening" } });
    const { openModel } = await import("./model-link.ts");
    const opened = await openModel(settings);
    if (opened.is === "refused") {
      this.show({ model: { at: "refused", problem: opened.problem } });
      return;
    }
    this.link = opened.link;
    this.show({ model: { at: "on", url: opened.link.url } });
  }

  private modelOff(): void {
    this.link?.close();
    this.link = null;
    this.show({ model: { at: "off" }, reworded: null, proposed: null });
  }

  private async reword(): Promise<void> {
    const { outcome } = this.view;
    if (!this.link || outcome?.is !== "read" || outcome.answer.is !== "answer") return;
    const number = this.asking;
    this.show({ reworded: null });
    const reworded = await this.link.rephrase(outcome.answer, this.state.language);
    if (number === this.asking) this.show({ reworded });
  }

  private async propose(): Promise<void> {
    if (!this.link) return;
    const number = this.asking;
    this.show({ proposed: null });
    const day = this.source === "own" ? today() : lastShippedDay;
    const proposed = await this.link.propose(this.view.choice.asked, day);
    if (number === this.asking) this.show({ proposed });
  }

  private async openReceipt(): Promise<void> {
    const { outcome } = this.view;
    if (outcome?.is !== "read" || outcome.answer.is !== "answer") return;
    const { openAnswerReceipt } = await import("../receipt/open.ts");
    openAnswerReceipt(outcome, this.source, this.state.language);
  }
}
