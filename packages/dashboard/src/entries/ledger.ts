import districts from "virtual:districts";
import { startApp } from "../app.ts";
import { LedgerDesk } from "../ledger/desk.ts";
import { ledgerPage } from "../pages/ledger/page.ts";
import "../styles/page.css";
import "../styles/ledger.css";
import "../styles/print.css";

const desk = new LedgerDesk(districts, (focus) => {
  app.redraw();
  if (focus !== null) document.querySelector<HTMLElement>(`[data-focus="${focus}"]`)?.focus();
});
const app = startApp("ledger", (state) => ledgerPage(desk.view, desk.actions, state));
void desk.start();

/** Files may be dropped anywhere on the page: beside the drop zone the browser would leave the page and open them. */
function dropAnywhere(): void {
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    desk.over(true);
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) desk.over(false);
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    desk.over(false);
    desk.actions.drop([...(event.dataTransfer?.files ?? [])]);
  });
}
dropAnywhere();
