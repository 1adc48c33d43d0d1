import type { TemplateResult } from "lit";
import { startApp, type App } from "./app.ts";
import type { PageData } from "./page/answer.ts";
import { answersOf } from "./page/answers.ts";
import type { PageBundle } from "./page/bundle.ts";
import { scopeKey } from "./page/scope.ts";
import { firstView, type PageView } from "./page/view.ts";
import type { DataPageId } from "./page-specs.ts";
import { scopeOf, type State } from "./store.ts";

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
  const follow = async (): Promise<void> => {
    const wanted = scopeOf(store.state);
    const isWanted = (): boolean => scopeKey(scopeOf(store.state)) === scopeKey(wanted);
    if (scopeKey(view.data.scope) === scopeKey(wanted)) {
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
  void follow();
  store.subscribe(() => void follow());
  return app;
}
