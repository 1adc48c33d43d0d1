import type { AssistantChoice, Mode } from "./choice.ts";
import type { UseOf } from "./use-row.ts";
import type { AssistantView } from "./view.ts";

const kinds = { ask: "solution", find: "policy", sum: "summary" } as const satisfies Record<
  Mode,
  UseOf["kind"]
>;

/** What makes two uses the same one: the question as it was asked, however its reading is corrected. */
export function useKey({ mode, asked, reading, summary }: AssistantChoice): string {
  return JSON.stringify([mode, asked, asked === "" ? (reading?.metric ?? null) : null, summary]);
}

function placeOf(mode: Mode, { outcome, summary }: AssistantView): string | null {
  if (mode === "sum") return summary?.is === "written" ? summary.place : null;
  if (mode === "find" || outcome?.is !== "read") return null;
  const [place, other] = outcome.reading.places;
  return place && !other ? place.org_id : null;
}

/** What is kept of a use: which of the three, and the one place that it was about. */
export function useOf(mode: Mode, view: AssistantView): UseOf {
  return { kind: kinds[mode], place: placeOf(mode, view) };
}
