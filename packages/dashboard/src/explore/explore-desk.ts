import type { DistrictName } from "../page/bundle.ts";
import type { Source } from "../page/scope.ts";
import { compareSides } from "./compare-sides.ts";
import { explorableNamed, type Explorable } from "./explorable.ts";
import { FrameDrawing } from "./frame-drawing.ts";
import type { OpenedTable } from "./opened-table.ts";
import { PageTables } from "./page-tables.ts";
import { siteStreetNames } from "./site-rows.ts";
import { reachOf, toggled, within, type Reach } from "./reach.ts";
import type { Exploration } from "./state.ts";
import { firstExploreView, type ExploreActions, type ExploreView } from "./view.ts";

/** How the desk tells the page's address of a choice: a step of its own, or instead of the one before. */
export type KeepAddress = (exploration: Exploration, how: "push" | "replace") => void;

const nothingShown = {
  whole: null,
  linked: null,
  compared: null,
  listed: null,
  settled: false,
  unfolded: null,
} as const;

const nothingFiltered = { values: {}, months: null } as const;

/** The page's desk: the database with the explored table in it, and what the reader does with it. */
export class ExploreDesk {
  view: ExploreView;
  private source: Source = "sample";
  private readonly pageTables = new PageTables(
    (step, share) => {
      if (this.view.stage.at === "loading") this.show({ stage: { at: "loading", step, share } });
    },
    () => void this.load(),
  );
  private opened: OpenedTable | null = null;
  /** Counts what was asked, so that an answer that comes late isn't taken for the newest. */
  private loading = 0;
  private linking: Promise<void> = Promise.resolve();
  private following: Promise<void> = Promise.resolve();
  /** What the page's address says. */
  private kept: Exploration | null = null;
  private readonly drawing: FrameDrawing;

  readonly actions: ExploreActions = {
    table: (table) => {
      this.choose({ table, ...nothingFiltered, comparison: null, rowsFrom: null });
    },
    months: (months, still) => {
      this.brush(months, still);
    },
    toggle: (dimension, value) => {
      const values = toggled(this.view.exploration.values, dimension, value, this.reachIn());
      this.choose({ values, rowsFrom: this.firstRows() });
    },
    clear: (dimension) => {
      this.clear(dimension);
    },
    unfold: (unfolded) => {
      this.show({ unfolded });
    },
    compare: (comparison) => {
      this.choose({ comparison });
    },
    list: (rowsFrom) => {
      this.choose({ rowsFrom });
    },
    retry: () => void this.load(),
  };

  constructor(
    districts: readonly DistrictName[],
    redraw: () => void,
    private readonly keepAddress: KeepAddress,
  ) {
    this.drawing = new FrameDrawing(redraw);
    this.view = { ...firstExploreView, districts };
  }

  /** Shows what an address asks for: at the beginning, and whenever the reader goes back or forward. */
  async open(asked: Exploration, source: Source): Promise<void> {
    const same =
      this.opened !== null && asked.table === this.view.exploration.table && source === this.source;
    this.source = source;
    const exploration = within(this.reachIn(asked.table), asked);
    this.kept = exploration;
    await (same ? this.follow(exploration) : this.load(exploration));
  }

  private firstRows(): number | null {
    return this.view.exploration.rowsFrom === null ? null : 0;
  }

  private clear(dimension: string | null): void {
    const { values } = this.view.exploration;
    if (dimension === null) this.choose({ ...nothingFiltered, rowsFrom: this.firstRows() });
    else if (dimension === "months") this.actions.months(null, false);
    else
      this.choose({
        values: Object.fromEntries(Object.entries(values).filter(([id]) => id !== dimension)),
        rowsFrom: this.firstRows(),
      });
  }

  /** Months that are brushed. The address waits until the brush rests; a brush that is moved stays one step in the history. */
  private brush(months: Exploration["months"], still: boolean): void {
    const moved = months !== null && this.kept !== null && this.kept.months !== null;
    this.drawing.hurried = still;
    this.choose({ months, rowsFrom: this.firstRows() }, still ? null : moved ? "replace" : "push");
  }

  private choose(patch: Partial<Exploration>, how: "push" | "replace" | null = "push"): void {
    const before = this.view.exploration;
    const exploration = within(this.reachIn(patch.table), { ...before, ...patch });
    if (how !== null) {
      this.kept = exploration;
      this.keepAddress(exploration, how);
    }
    void (exploration.table === before.table ? this.follow(exploration) : this.load(exploration));
  }

  /** How far this table can be looked into. */
  private reachIn(table = this.view.exploration.table): Reach {
    const explorable = explorableNamed(table);
    return explorable ? reachOf(explorable, this.source) : "rows";
  }

  private show(patch: Partial<ExploreView>): void {
    this.view = { ...this.view, ...patch };
    this.drawing.ask();
  }

  private get explorable(): Explorable {
    const found = explorableNamed(this.view.exploration.table);
    if (!found) throw new Error(`the table ${this.view.exploration.table} can't be explored`);
    return found;
  }

  /** Opens the chosen table of the chosen source. */
  private async load(exploration = this.view.exploration): Promise<void> {
    const number = ++this.loading;
    const isNewest = (): boolean => number === this.loading;
    this.opened?.views.close();
    this.opened = null;
    this.drawing.hurried = false;
    this.show({ ...nothingShown, exploration });
    if (this.source !== "server" && typeof WebAssembly === "undefined") {
      this.show({ stage: { at: "unsupported" } });
      return;
    }
    try {
      this.show({ stage: { at: "loading", step: "rows", share: null } });
      const opened = await this.openTable();
      if (isNewest()) await this.begin(opened, isNewest);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (isNewest()) this.show({ stage: { at: "failed", message } });
    }
  }

  private async openTable(): Promise<OpenedTable | null> {
    const { explorable, source } = this;
    if (source === "server") return (await import("./server-tables.ts")).openOnServer(explorable);
    return this.pageTables.open(explorable, source);
  }

  private async begin(opened: OpenedTable | null, isNewest: () => boolean): Promise<void> {
    if (!opened) {
      this.show({ stage: { at: "empty" } });
      return;
    }
    const { views, departments } = opened;
    const whole = await views.filter(nothingFiltered);
    if (!isNewest()) return;
    this.opened = opened;
    const names = { departments, streets: this.view.names.streets };
    this.show({ whole, linked: whole, names, stage: { at: "ready" } });
    await this.follow(this.view.exploration);
    void this.nameStreets(this.explorable);
  }

  private async nameStreets({ dimensions }: Explorable): Promise<void> {
    if (!dimensions.some(({ kind }) => kind === "street") || this.view.names.streets.size > 0) return;
    const streets = await siteStreetNames().catch(() => new Map<string, string>());
    this.show({ names: { ...this.view.names, streets } });
  }

  /**
   * One step after the other: while views follow a choice, later ones wait, and only the last of them is followed. What
   * asks the database about the rows themselves comes after the views, and holds up none of them.
   */
  private follow(wanted: Exploration): Promise<void> {
    const isNewest = (): boolean => this.opened !== null && this.view.exploration === wanted;
    this.show({ exploration: wanted, settled: false });
    this.linking = this.linking.then(() => (isNewest() ? this.link(wanted) : undefined));
    this.following = Promise.all([this.following, this.linking]).then(() =>
      isNewest() && !this.view.settled ? this.lookBehind(wanted) : undefined,
    );
    return this.following;
  }

  private link(exploration: Exploration): Promise<void> {
    const { comparison, rowsFrom } = exploration;
    return this.answer(async ({ views }) => {
      const linked = await views.filter(exploration);
      const settled = comparison === null && rowsFrom === null && linked.late === null;
      return { linked, ...(settled && { compared: null, listed: null, settled: this.isShown(exploration) }) };
    });
  }

  private lookBehind(exploration: Exploration): Promise<void> {
    const { explorable } = this;
    const { comparison, rowsFrom } = exploration;
    const { linked } = this.view;
    return this.answer(async ({ engine, list }) => {
      const figures = await linked?.late;
      const compared = comparison && (await compareSides(engine, explorable, exploration, comparison));
      const listed = rowsFrom === null ? null : await list(exploration, rowsFrom);
      const settled = this.isShown(exploration);
      const completed = linked && figures && settled ? { linked: { ...linked, figures, late: null } } : {};
      return { compared, listed, settled, ...completed };
    });
  }

  private isShown(exploration: Exploration): boolean {
    return this.view.exploration === exploration;
  }

  private async answer(found: (opened: OpenedTable) => Promise<Partial<ExploreView>>): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    try {
      const patch = await found(opened);
      if (this.opened === opened) this.show(patch);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (this.opened === opened) this.show({ stage: { at: "failed", message } });
    }
  }
}
