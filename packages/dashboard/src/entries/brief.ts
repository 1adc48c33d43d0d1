import bundle from "virtual:page/brief";
import type { Brief } from "@unburden/core/report";
import { saveWord } from "../brief/save-word.ts";
import { today } from "../brief/today.ts";
import { writtenBrief } from "../brief/written.ts";
import { startDataApp } from "../data-app.ts";
import { briefPage, type Making } from "../pages/brief/page.ts";
import { scopeKey, type PageScope } from "../page/scope.ts";
import "../styles/page.css";
import "../styles/print.css";
import "../styles/brief.css";

let shown: { readonly brief: Brief; readonly scope: PageScope } | null = null;
let making: Making = { is: "nothing" };

const app = startDataApp("brief", bundle, (view, state) => {
  const written = writtenBrief(view, state.language, today());
  const isOther =
    shown && (scopeKey(shown.scope) !== scopeKey(view.data.scope) || shown.brief.language !== state.language);
  // What was made is of what was chosen before.
  if (isOther && making.is !== "making") making = { is: "nothing" };
  shown = { brief: written, scope: view.data.scope };
  return briefPage(written, making, view, state);
});

function become(next: Making): void {
  making = next;
  app.redraw();
}

async function makeWord(): Promise<void> {
  if (!shown) return;
  become({ is: "making" });
  try {
    become({ is: "made", name: await saveWord(shown.brief, shown.scope) });
  } catch (error) {
    become({ is: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

app.root.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (button?.dataset["action"] === "print") print();
  if (button?.dataset["action"] === "word") void makeWord();
});
