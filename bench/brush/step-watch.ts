import { expectedAnswer, percentOf, type Expected } from "./answer.ts";
import { monthCount, type Range } from "./ledger.ts";

/** The numbers that stand in the second and third view, read from the page itself. */
export interface Shown {
  readonly departments: readonly number[];
  readonly percent: number;
}

/** Where the months stand on the screen: the middle of the first, and how far apart they are. */
export interface Geometry {
  readonly first: number;
  readonly apart: number;
  readonly middle: number;
}

/** One move of the pointer that changed which months are brushed. */
export interface Step {
  /** The input event's own time. */
  readonly at: number;
  readonly range: Range;
  /** The end of the first frame in which every view shows this step or a later one; null: not yet. */
  readonly shownAt: number | null;
  /** Whether it was shown itself, not only a later one. */
  readonly itself: boolean;
}

interface Scheduling {
  postTask(task: () => void, how: { readonly priority: "user-blocking" }): Promise<void>;
}
const { scheduler } = globalThis as unknown as { readonly scheduler: Scheduling };

/** The months whose middle lies between two places on the screen. */
export function rangeBetween({ first, apart }: Geometry, a: number, b: number): Range {
  const [low, high] = [Math.min(a, b), Math.max(a, b)].map((x) => (x - first) / apart);
  const from = Math.max(0, Math.ceil(low ?? 0));
  const to = Math.min(monthCount - 1, Math.floor(high ?? 0));
  return from <= to ? [from, to] : null;
}

type Open = { -readonly [K in keyof Step]: Step[K] };

/**
 * Notes every step of a drag, and at the end of every frame which step the views show. The end of a frame is a task of the
 * highest priority posted from requestAnimationFrame: it runs when style, layout and paint of that frame are done.
 */
export class StepWatch {
  private steps: Open[] = [];
  private anchor: number | null = null;
  private changed = true;
  private waiting: { range: Range; tell: () => void } | null = null;
  private looking = false;

  constructor(
    private readonly expected: Expected,
    private readonly geometry: Geometry,
    private readonly read: () => Shown,
    views: Element,
  ) {
    addEventListener(
      "pointerdown",
      ({ clientX }) => {
        this.anchor = clientX;
        this.look();
      },
      true,
    );
    addEventListener(
      "pointermove",
      (event) => {
        this.move(event);
      },
      true,
    );
    addEventListener("pointerup", () => void (this.anchor = null), true);
    new MutationObserver(() => void (this.changed = true)).observe(views, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  }

  /** The steps since this was asked last. */
  take(): readonly Step[] {
    const { steps } = this;
    this.steps = [];
    return steps;
  }

  /** Resolves when the views show these months, or those of the last step. */
  async shows(range: Range | "last"): Promise<void> {
    const wanted = range === "last" ? (this.steps.at(-1)?.range ?? null) : range;
    await new Promise<void>((tell) => {
      this.waiting = { range: wanted, tell };
      this.changed = true;
      this.look();
    });
  }

  /** Looks at every frame while a drag goes on or somebody waits: a page that nobody drags in costs the others nothing. */
  private look(): void {
    if (this.looking) return;
    this.looking = true;
    const frame = (): void => {
      void scheduler.postTask(
        () => {
          this.frameEnded(performance.now());
        },
        { priority: "user-blocking" },
      );
      this.looking = this.anchor !== null || this.waiting !== null;
      if (this.looking) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  private move(event: PointerEvent): void {
    const { anchor } = this;
    if (anchor === null) return;
    const moves = event.getCoalescedEvents();
    for (const { clientX, timeStamp } of moves.length > 0 ? moves : [event]) {
      const range = rangeBetween(this.geometry, anchor, clientX);
      if (range === null || String(range) === String(this.steps.at(-1)?.range)) continue;
      this.steps.push({ at: timeStamp, range, shownAt: null, itself: false });
    }
  }

  private showsRange({ departments, percent }: Shown, range: Range): boolean {
    const answer = expectedAnswer(this.expected, range);
    return (
      answer.departments.every((count, i) => count === departments[i]) &&
      Math.abs(percentOf(answer) - percent) < 0.0015
    );
  }

  private frameEnded(now: number): void {
    if (!this.changed) return;
    this.changed = false;
    const shown = this.read();
    for (let i = this.steps.length - 1; i >= 0; i--) {
      const step = this.steps[i];
      if (!step || step.shownAt !== null) break;
      if (!this.showsRange(shown, step.range)) continue;
      step.itself = true;
      for (const each of this.steps.slice(0, i + 1)) each.shownAt ??= now;
      break;
    }
    if (this.waiting && this.showsRange(shown, this.waiting.range)) {
      this.waiting.tell();
      this.waiting = null;
    }
  }
}
