import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import type { TemplateResult } from "lit";
import type { PageData } from "../src/page/answer.ts";
import type { PageBundle } from "../src/page/bundle.ts";
import { firstView, type PageView } from "../src/page/view.ts";
import { firstAssistantView, noAssistantActions } from "../src/assistant/view.ts";
import { pageList } from "../src/page-list.ts";
import type { DataPageId } from "../src/page-specs.ts";
import { firstExploreView, noExploreActions } from "../src/explore/view.ts";
import { firstLedgerView, noActions } from "../src/ledger/view.ts";
import { assistantPage } from "../src/pages/assistant/page.ts";
import { explorePage } from "../src/pages/explore/page.ts";
import { ledgerPage } from "../src/pages/ledger/page.ts";
import { add } from "../src/pages/add/page.ts";
import { writtenBrief } from "../src/brief/written.ts";
import type { BriefData } from "../src/pages/brief/asks.ts";
import { briefPage } from "../src/pages/brief/page.ts";
import { divide } from "../src/pages/divide/page.ts";
import { multiply } from "../src/pages/multiply/page.ts";
import { offlinePage } from "../src/pages/offline.ts";
import type { OverviewData } from "../src/pages/overview/asks.ts";
import { overview } from "../src/pages/overview/page.ts";
import { subtract } from "../src/pages/subtract/page.ts";
import type { Snapshot } from "../src/snapshot.ts";
import { initialState, type State } from "../src/store.ts";
import { excuse } from "../src/texts/offline.ts";
import { titleOf, words } from "../src/texts/overview.ts";

import { assistantShelf } from "./assistant.ts";
import { modelPage } from "./security.ts";

/** What the pages are written from; each is computed when it is first asked for. */
export interface Computed {
  snapshot(): Promise<Snapshot>;
  bundle(id: DataPageId): Promise<PageBundle>;
}

/** A page as static HTML. */
export interface Prerendered {
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

function dataPage<Data extends PageData>(
  id: DataPageId,
  draw: (view: PageView<Data>, state: State) => TemplateResult,
): (computed: Computed) => Promise<TemplateResult> {
  return async (computed) => draw(firstView((await computed.bundle(id)) as PageBundle<Data>), initialState);
}

const templates: Readonly<Record<string, (computed: Computed) => Promise<TemplateResult>>> = {
  explore: async () => explorePage(firstExploreView, noExploreActions, initialState),
  overview: async (computed) =>
    overview(
      await computed.snapshot(),
      firstView((await computed.bundle("overview")) as PageBundle<OverviewData>),
      initialState,
    ),
  assistant: async () =>
    assistantPage(firstAssistantView(assistantShelf()), noAssistantActions, initialState),
  ledger: async () => ledgerPage(firstLedgerView, noActions, initialState),
  add: dataPage("add", add),
  subtract: dataPage("subtract", subtract),
  multiply: dataPage("multiply", multiply),
  divide: dataPage("divide", divide),
  // Without a day of writing: the page is written ahead.
  brief: dataPage<BriefData>("brief", (view, state) =>
    briefPage(writtenBrief(view, state.language, null), { is: "nothing" }, view, state),
  ),
};

const withoutScript = `<noscript>
      <p class="caution">
        数字、原文和表格在此齐全；图形、英文、筛选和重算需要 JavaScript。
        <span lang="en"
          >Figures, quotes and tables are all here; charts, English, filters and recomputation need JavaScript.</span
        >
      </p>
    </noscript>`;

async function written(template: TemplateResult): Promise<string> {
  const html = await collectResult(render(template));
  // The app draws the page anew instead of hydrating it, so Lit's markers would be dead weight.
  return html.replaceAll(/<!--.*?-->/g, "");
}

/** The page that stands in for one that isn't kept: no script, nothing to be found by a search. */
async function offline(): Promise<Prerendered> {
  return { title: excuse.title.zh, description: excuse.text.zh, body: await written(offlinePage()) };
}

/**
 * The page as static HTML, readable without JavaScript; charts stay empty, their tables are there.
 *
 * @throws (rejects) when the site has no such page.
 */
export async function prerenderPage(file: string, computed: Computed): Promise<Prerendered> {
  if (file === "offline.html") return offline();
  // A page that is only ever framed, and never read.
  if (file === modelPage) return { title: titleOf("zh", undefined), description: "", body: "" };
  const page = pageList.find((each) => each.file === (file === "" ? "index.html" : file));
  const template = page && templates[page.id];
  if (!page || !template) throw new Error(`there is no page ${file}: add it to page-list and prerender`);
  return {
    title: titleOf("zh", page.id === "overview" ? undefined : page),
    description: `${words.product.zh} ${words.productTwin.zh}：${words.subtitle.zh}`,
    body: `${withoutScript}\n    <div id="app">${await written(await template(computed))}</div>`,
  };
}
