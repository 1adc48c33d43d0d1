import type { CellSource } from "./cell-source.ts";
import type { Cells } from "./cells.ts";
import type { CellAsk } from "./cube.ts";
import type { Quiet } from "./quiet.ts";

/** Gives the cells that an ask asks for. */
export type CellsOf = (ask: CellAsk) => Cells;

/** What is being built beforehand. */
interface Aside {
  readonly id: string;
  readonly stop: AbortController;
  /** Whether somebody waits for it by now. */
  awaited: boolean;
}

/** How long the reader has to rest before anything is built beforehand, in milliseconds. */
const rest = 200;

function cellsIn(found: ReadonlyMap<string, Cells>): CellsOf {
  return ({ id }) => {
    const cells = found.get(id);
    if (!cells) throw new Error(`these cells weren't asked for: ${id}`);
    return cells;
  };
}

/**
 * Keeps the cells that steps are made of. What somebody waits for is asked at once; what is only likely to be wanted is
 * built in quiet moments, one piece after another, and holds nobody up.
 */
export class CellStore {
  private readonly held = new Map<string, Cells>();
  private readonly coming = new Map<string, Promise<Cells>>();
  private aside: Aside | null = null;
  private turn = new AbortController();
  private preparing: Promise<void> = Promise.resolve();

  constructor(
    private readonly source: CellSource,
    private readonly quiet: Quiet,
  ) {}

  /** The cells if all of them are here, or null. */
  here(asks: readonly CellAsk[]): CellsOf | null {
    return asks.every(({ id }) => this.held.has(id)) ? cellsIn(this.held) : null;
  }

  /** The cells; those that aren't here are asked for at once. */
  async need(asks: readonly CellAsk[]): Promise<CellsOf> {
    const found = asks.map(async (ask) => [ask.id, await this.cells(ask)] as const);
    return cellsIn(new Map(await Promise.all(found)));
  }

  /** Builds these in quiet moments, in their order, and forgets all others. */
  prepare(asks: readonly CellAsk[]): void {
    const wanted = new Set(asks.map(({ id }) => id));
    for (const id of this.held.keys()) if (!wanted.has(id)) this.held.delete(id);
    if (this.aside && !this.aside.awaited && !wanted.has(this.aside.id)) this.drop(this.aside);
    this.turn.abort();
    const { signal } = (this.turn = new AbortController());
    this.preparing = this.preparing.then(() => this.buildAside(asks, signal));
  }

  /** Resolves when everything that is built beforehand is built. */
  async idle(): Promise<void> {
    let last: Promise<void>;
    do {
      last = this.preparing;
      await last;
    } while (last !== this.preparing);
  }

  private async cells(ask: CellAsk): Promise<Cells> {
    const held = this.held.get(ask.id);
    if (held) return held;
    if (this.aside?.id === ask.id) this.aside.awaited = true;
    return this.coming.get(ask.id) ?? this.build(ask, this.source.now);
  }

  private build(ask: CellAsk, run: CellSource["now"]): Promise<Cells> {
    const cells = ask.build(run).then((built) => {
      this.held.set(ask.id, built);
      return built;
    });
    this.coming.set(ask.id, cells);
    const done = (): void => {
      if (this.coming.get(ask.id) === cells) this.coming.delete(ask.id);
    };
    cells.then(done, done);
    return cells;
  }

  private drop({ id, stop }: Aside): void {
    this.coming.delete(id);
    stop.abort();
  }

  private async buildAside(asks: readonly CellAsk[], signal: AbortSignal): Promise<void> {
    const isNeedless = ({ id }: CellAsk): boolean => signal.aborted || this.held.has(id);
    let pause = rest;
    for (const ask of asks) {
      if (isNeedless(ask)) continue;
      await this.quiet(pause, signal);
      // What somebody waits for comes first.
      await Promise.allSettled(this.coming.values());
      if (isNeedless(ask)) continue;
      pause = 0;
      const stop = new AbortController();
      this.aside = { id: ask.id, stop, awaited: false };
      // What fails here is asked again when somebody waits for it, and fails before the reader.
      await this.build(ask, (request) => this.source.aside(request, stop.signal)).catch(() => undefined);
      this.aside = null;
    }
  }
}
