import { brief, type Brief } from "@unburden/core/report";
import type { Language } from "../language.ts";
import type { PageView } from "../page/view.ts";
import type { BriefData } from "../pages/brief/asks.ts";
import { briefGiven } from "./given.ts";

/** The brief over what is shown; without a day of writing where the page is written ahead. */
export function writtenBrief(
  { data, districts }: PageView<BriefData>,
  language: Language,
  madeOn: string | null,
): Brief {
  return brief(briefGiven(data, districts, madeOn), language);
}
