import type { TemplateResult } from "lit";
import { startApp, type App } from "./app.ts";
import { onLedgerChange, ownPresence } from "./ledger/presence.ts";
import type { PageData } from "./page/answer.ts";
import { answersOf } from "./page/answers.ts";
import type { PageBundle } from "./page/bundle.ts";
import { scopeKey, type Source } from "./page/scope.ts";
import { firstView, type PageView } from "./page/view.ts";
import type { DataPageId } from "./page-specs.ts";
import { scopeOf, type State } from "./store.ts";

/** Opens the receipt of the figure whose button was pressed; what it takes is loaded then. */
async function openReceipt(
  button: HTMLElement,
  id: DataPageId,
  { data, published, districts }: PageView,
  { language }: State,
): Promise<void> {
  const { openPageReceipt } = await import("./receipt/open.ts");
  const source = button.dataset["receiptSource"] as Source;
  const of = source === data.scope.source ? data : published;
  openPageReceipt({ id, name: button.dataset["receipt"] ?? "", data: of, districts }, language);
}

/** Draws a page that has its own data, and gets what the reader chooses. */
export function startDataApp<Data extends PageData>(
  id: DataPageId,
  bundle: PageBundle<Data>,
  draw: (view: PageView<Data>, state: State) => TemplateResult,
): App {
  const answers = answersOf(id, bundle);
  let view = firstView(bundle);
  const app = startApp(id, (state) => draw(view, state));
  const { store } = app;

  const show = (patch: Partial<PageView<Data>>): void => {
    view = { ...view, ...patch };
    app.redraw();
  };
  const follow = async (again = false): Promise<void> => {
    const wanted = scopeOf(store.state);
    const isWanted = (): boolean => scopeKey(scopeOf(store.state)) === scopeKey(wanted);
    if (!again && scopeKey(view.data.scope) === scopeKey(wanted)) {
      if (view.status.at !== "ready") show({ status: { at: "ready" } });
      return;
    }
    show({ status: { at: "computing" } });
    try {
      const data = await answers(wanted);
      // The reader may have chosen something else meanwhile.
      if (isWanted()) show({ data, status: { at: "ready" } });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (isWanted()) show({ status: { at: "failed", message } });
    }
  };
  const look = async (): Promise<void> => {
    show({ own: await ownPresence() });
  };
  void follow();
  void look();
  store.subscribe(() => void follow());
  // The worker hears of the change too; what is asked of it afterwards is answered from the new ledger.
  onLedgerChange(() => void look().then(() => (store.state.source === "own" ? follow(true) : undefined)));
  app.root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-receipt]") : null;
    if (button) void openReceipt(button, id, view, store.state);
  });
  return app;
}
