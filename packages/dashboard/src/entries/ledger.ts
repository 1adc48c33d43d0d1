import districts from "virtual:districts";
import { startApp } from "../app.ts";
import { LedgerDesk } from "../ledger/desk.ts";
import { dropAnywhere } from "../page/drop-anywhere.ts";
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

dropAnywhere({
  over: (isOver) => {
    desk.over(isOver);
  },
  drop: (files) => {
    desk.actions.drop(files);
  },
});
