import { isPeriod, pageSpecs, type DataPageId, type PageScope } from "@unburden/dashboard/pages";
import { invalid } from "./refused.ts";
import { objectIn, shown } from "./wire-columns.ts";

/** What a page asks: its questions are known by its name. */
export interface PageQuestion {
  readonly page: DataPageId;
  readonly scope: PageScope;
}

/** The page's question that the wire carries. @throws Refused that names the place. */
export function pageQuestionIn(value: unknown, districts: ReadonlySet<string>): PageQuestion {
  const { page, district = null, period } = objectIn(value, "question", ["page", "district", "period"]);
  const pages = Object.keys(pageSpecs) as DataPageId[];
  const id = pages.find((each) => each === page);
  if (!id) return invalid("question.page", `there is no page ${shown(page)}; there are: ${pages.join(", ")}`);
  if (district !== null && !(typeof district === "string" && districts.has(district)))
    return invalid(
      "question.district",
      `there is no district ${shown(district)}; there are: ${[...districts].join(", ")}`,
    );
  if (typeof period !== "string" || period.length > 10 || !isPeriod(period))
    return invalid("question.period", `all, 2024 or 2024-q3 is wanted; got ${shown(period)}`);
  return { page: id, scope: { source: "server", district, period } };
}
