import type { DistrictName } from "../page/bundle.ts";
import { initialScope, isPeriod, isPrebuilt, type ShippedScope } from "../page/scope.ts";
import { sentences } from "../texts/embed.ts";
import { EmbedFault } from "./embed-fault.ts";

/** Pages whose charts can be embedded. */
export const embeddedPages = ["overview", "add", "subtract", "multiply", "divide"] as const;

/** A page whose charts can be embedded. */
export type EmbeddedPage = (typeof embeddedPages)[number];

/** The element's attributes as they are written; an attribute that isn't there is null. */
export interface WrittenWish {
  readonly figure: string | null;
  readonly source: string | null;
  readonly district: string | null;
  readonly period: string | null;
}

/** Which chart of which page, of which rows. */
export interface WantedFigure {
  readonly page: EmbeddedPage;
  /** The block's id on its page; on the overview, the chart's. */
  readonly block: string;
  readonly scope: ShippedScope;
}

function districtOf(written: string, districts: readonly DistrictName[]): string {
  const found = districts.find(({ code, name }) => [code, name.zh, name.en].includes(written));
  if (!found) throw new EmbedFault(sentences.district({ written }));
  return found.code;
}

/**
 * What the attributes ask for. A district may be its code or its name in either language.
 *
 * @throws EmbedFault of an attribute that can't be understood, with what would be.
 */
export function wantedFigure(wish: WrittenWish, districts: readonly DistrictName[]): WantedFigure {
  const [pageName, block = ""] = (wish.figure ?? "").split("/");
  const page = embeddedPages.find((each) => each === pageName);
  if (!page || block === "") throw new EmbedFault(sentences.figure({ written: wish.figure ?? "" }));
  if (wish.source === "published" || page === "overview") {
    return { page, block, scope: { source: "published", district: null, period: "all" } };
  }
  if (wish.source !== null && wish.source !== "sample") {
    throw new EmbedFault(sentences.source({ written: wish.source }));
  }
  const period = wish.period ?? initialScope.period;
  const district = wish.district ? districtOf(wish.district, districts) : null;
  const scope: ShippedScope = { source: "sample", district, period };
  if (!isPeriod(period) || !isPrebuilt(scope)) throw new EmbedFault(sentences.period({ written: period }));
  return { page, block, scope };
}
