import type { Answer } from "./answer.ts";
import { offer } from "./bench-page.ts";
import { Drawing, geometryOf } from "./drawing.ts";
import type { Range } from "./ledger.ts";
import { rangeBetween } from "./step-watch.ts";

/** What answers brushes: at once, or later. */
export interface Answering {
  readonly answer: (range: Range) => Answer | Promise<Answer>;
  readonly idle?: () => Promise<void>;
  readonly ping?: () => Promise<unknown>;
}

/** A page with our own drawing over whatever answers: while an answer is awaited, only the newest brush is kept. */
export function drawnPage(make: (rows: number) => Promise<Answering>): void {
  const drawing = new Drawing(document.body);
  let answering: Answering | null = null;
  let [wanted, drawn]: [Range, Range | undefined] = [null, undefined];
  let following = false;

  async function follow(): Promise<void> {
    if (following || !answering) return;
    following = true;
    while (drawn !== wanted) {
      const range = wanted;
      const answer = answering.answer(range);
      drawing.draw(answer instanceof Promise ? await answer : answer, range);
      drawn = range;
    }
    following = false;
  }

  function brush(range: Range): void {
    if (String(range) === String(wanted)) return;
    wanted = range;
    void follow();
  }

  let anchor: number | null = null;
  const plot = drawing.months.node();
  if (!plot) throw new Error("the months' view has no element");
  plot.addEventListener("pointerdown", ({ clientX, pointerId }) => {
    plot.setPointerCapture(pointerId);
    anchor = clientX;
    brush(null);
  });
  plot.addEventListener("pointermove", ({ clientX }) => {
    if (anchor !== null) brush(rangeBetween(geometryOf(plot), anchor, clientX));
  });
  plot.addEventListener("pointerup", () => void (anchor = null));

  offer({
    async open(rows) {
      answering = await make(rows);
      await follow();
    },
    idle: async () => answering?.idle?.(),
    geometry: () => geometryOf(plot),
    shown: () => drawing.shown(),
    ping: async () => answering?.ping?.(),
  });
}
