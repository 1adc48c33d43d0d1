import type { Language } from "../language.ts";
import { scopeKey } from "../page/scope.ts";
import { sentences } from "../texts/embed.ts";
import { EmbedFault } from "./embed-fault.ts";
import type { WantedFigure } from "./wanted-figure.ts";

/**
 * The folder of the built site.
 *
 * @throws EmbedFault of an address that isn't http or https.
 */
export function siteFolder(written: string, base: string): URL {
  const address = URL.canParse(written, base) ? new URL(written, base) : null;
  if (!address || !/^https?:$/.test(address.protocol)) throw new EmbedFault(sentences.address({ written }));
  if (!address.pathname.endsWith("/")) address.pathname += "/";
  return address;
}

/**
 * The figures of the chart's page, as they were computed when the site was built.
 *
 * @throws (rejects) EmbedFault when they can't be read.
 */
export async function siteData(
  { page, scope }: WantedFigure,
  folder: URL,
  signal: AbortSignal,
): Promise<unknown> {
  const file = page === "overview" ? "data/overview.json" : `data/${page}/${scopeKey(scope)}.json`;
  const address = new URL(file, folder);
  try {
    const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", signal });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return (await answer.json()) as unknown;
  } catch (error) {
    if (signal.aborted) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new EmbedFault(sentences.unreachable({ address: address.href, message }));
  }
}

/** Where the chart stands on the site, with the same choices. */
export function pageAddress({ page, block, scope }: WantedFigure, folder: URL, language: Language): URL {
  const address = new URL(page === "overview" ? "index.html" : `${page}.html`, folder);
  if (language !== "zh") address.searchParams.set("lang", language);
  if (page === "overview") return Object.assign(address, { hash: "districts" });
  if (scope.source !== "sample") address.searchParams.set("source", scope.source);
  if (scope.district !== null) address.searchParams.set("district", scope.district);
  if (scope.period !== "2024" && scope.source === "sample") address.searchParams.set("period", scope.period);
  return Object.assign(address, { hash: block });
}
