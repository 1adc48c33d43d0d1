import type { PropertyValues } from "lit";
import { ChartView } from "./chart-view.ts";

const sameRows = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A chart among linked ones: it is told at every step, and draws anew only when its own rows have changed. */
export abstract class LinkedView extends ChartView {
  static override properties = {
    ...ChartView.properties,
    rows: { attribute: false, hasChanged: (now: unknown, before: unknown) => !sameRows(now, before) },
  };

  /** What is pressed in one view is seen in all of them at once. */
  protected override get hurries(): boolean {
    return true;
  }

  private shown: readonly unknown[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (sameRows(this.rows, this.shown)) this.rows = this.shown;
    else this.shown = this.rows;
  }
}
