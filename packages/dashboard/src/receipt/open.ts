import { render } from "lit";
import { say, type Language } from "../language.ts";
import type { PageData } from "../page/answer.ts";
import type { DistrictName } from "../page/bundle.ts";
import type { DataPageId } from "../page-specs.ts";
import type { Figure } from "../snapshot.ts";
import "../styles/receipt.css";
import { words } from "../texts/receipt.ts";
import type { Source } from "../page/scope.ts";
import { answerReceipt, type Computed } from "./answer-receipt.ts";
import { cellOf } from "./cell.ts";
import { publishedReceipt, receiptOf, type Receipt } from "./receipt.ts";
import { receiptView } from "./receipt-view.ts";
import { rowsLinks } from "./rows-link.ts";
import { statementsOf } from "./statements.ts";

/** The metric's heading in the documentation; null where the site is built without it. */
function docsOf(id: string, language: Language): string | null {
  const folder: unknown = import.meta.env["VITE_DOCS"];
  if (typeof folder !== "string" || folder === "") return null;
  return `${folder}${language === "zh" ? "" : "en/"}reference/metrics.html#${id.replaceAll(".", "")}`;
}

async function copyText(event: Event, dialog: HTMLDialogElement, language: Language): Promise<void> {
  const code = (event.target as Element).closest(".copied")?.querySelector("code");
  const status = dialog.querySelector("[data-copy-status]");
  if (!code || !status) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = say(words.copied, language);
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = say(words.notCopied, language);
  }
}

async function show(receipt: Receipt, districts: readonly DistrictName[], language: Language): Promise<void> {
  const statements = await statementsOf(receipt);
  const dialog = document.createElement("dialog");
  dialog.className = "receipt";
  dialog.setAttribute("aria-labelledby", "receipt-title");
  const site = new URL(".", document.baseURI).href;
  const copy = (event: Event): void => void copyText(event, dialog, language);
  const rows = rowsLinks(receipt, language, new URL("explore.html", site).href);
  const docs = docsOf(receipt.about.id, language);
  render(
    receiptView({ receipt, statements, cell: cellOf(receipt, site), docs, districts, rows, copy }, language),
    dialog,
  );
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
  });
  // A press beside it closes it, as one expects.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.showModal();
}

/** Opens the receipt of a page's figure. */
export function openPageReceipt(
  of: {
    readonly id: DataPageId;
    readonly name: string;
    readonly data: PageData;
    readonly districts: readonly DistrictName[];
  },
  language: Language,
): void {
  void show(receiptOf(of.id, of.name, of.data), of.districts, language);
}

/** Opens the receipt of a question's answer. */
export function openAnswerReceipt(outcome: Computed, source: Source, language: Language): void {
  void show(answerReceipt(outcome, source), [], language);
}

/** Opens the receipt of a figure over what is published. */
export function openPublishedReceipt(figure: Figure, language: Language): void {
  void show(publishedReceipt(figure), [], language);
}
