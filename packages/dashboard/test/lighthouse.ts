import { launch as launchChrome, type LaunchedChrome } from "chrome-launcher";
import lighthouse, { desktopConfig, type Flags } from "lighthouse";
import { browserArguments, browserPath } from "./browser.ts";

/** What Lighthouse judges, with the least score that is good enough, in percent. */
export const wanted = { accessibility: 100, "best-practices": 100, performance: 95, seo: 0 } as const;

/** A thing that Lighthouse judges. */
export type Category = keyof typeof wanted;

/** The kind of machine that Lighthouse imitates: a phone with a slow processor and network, or an office computer. */
export type Machine = "mobile" | "desktop";

/** Lighthouse's judgement of a page. */
export interface Judgement {
  /** In percent. */
  readonly scores: Readonly<Partial<Record<Category, number>>>;
  /** The audits that cost points, each with its title. */
  readonly lost: readonly string[];
  /** The times of the first view, as Lighthouse writes them. */
  readonly times: string;
}

/** Starts a Chromium for Lighthouse. */
export function lighthouseBrowser(): Promise<LaunchedChrome> {
  return launchChrome({ chromePath: browserPath, chromeFlags: [...browserArguments, "--headless=new"] });
}

const timings = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
];

/** Has Lighthouse judge a page. @throws (rejects) when Lighthouse can't. */
export async function judge(
  { port }: LaunchedChrome,
  address: string,
  machine: Machine,
  categories: readonly Category[],
): Promise<Judgement> {
  const flags: Flags = { port, output: "json", logLevel: "error", onlyCategories: [...categories] };
  const result = await lighthouse(address, flags, machine === "desktop" ? desktopConfig : undefined);
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? "no result");
  const { categories: judged, audits } = result.lhr;
  const lost = Object.values(judged).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id]?.title ?? ""}`),
  );
  return {
    scores: Object.fromEntries(
      Object.values(judged).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
    ),
    lost,
    times: timings.map((id) => audits[id]?.displayValue ?? "").join(" "),
  };
}
