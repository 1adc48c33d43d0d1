import { html, nothing, svg, type TemplateResult } from "lit";
import type { Aside, SheetAccount, UnderstoodTable } from "@unburden/core/ledger";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { ImportView } from "../../ledger/protocol.ts";
import { sentences } from "../../texts/ledger-sentences.ts";
import { asideWords, words } from "../../texts/ledger.ts";

function asideOf({ setAside }: SheetAccount): number {
  return Object.values(setAside).reduce((all, count) => all + count, 0);
}

function accountText(account: SheetAccount, language: Language): string {
  const write = (count: number): string => formatNumber(count, language);
  return say(
    sentences.account({
      read: write(account.read),
      accepted: write(account.accepted),
      rejected: write(account.rejected),
      aside: write(asideOf(account)),
    }),
    language,
  );
}

function accountNotes(account: SheetAccount, language: Language): string {
  const aside = (Object.entries(account.setAside) as [Aside, number][])
    .filter(([, count]) => count > 0)
    .map(([why, count]) => `${say(asideWords[why], language)} ${formatNumber(count, language)}`);
  const waiting = formatNumber(account.waiting, language);
  return [
    ...(account.waiting > 0 ? [say(sentences.waiting({ waiting }), language)] : []),
    ...(aside.length > 0
      ? [
          `${say(words.setAside, language)}${language === "zh" ? "：" : ": "}${aside.join(language === "zh" ? "、" : ", ")}`,
        ]
      : []),
  ].join(language === "zh" ? "；" : "; ");
}

/** The account as a bar: accepted, waiting, rejected, not data. Its numbers stand beside it in words. */
function accountBar(account: SheetAccount): TemplateResult {
  const parts = [
    ["accepted", account.accepted],
    ["waiting", account.waiting],
    ["rejected", account.rejected - account.waiting],
    ["aside", asideOf(account)],
  ] as const;
  let from = 0;
  return html`<svg
    class="account-bar"
    viewBox="0 0 ${Math.max(1, account.read)} 1"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${parts.map(([name, count]) => {
      const x = from;
      from += count;
      return svg`<rect class=${name} x=${x} width=${count} height="1"></rect>`;
    })}
  </svg>`;
}

function columnsOf(table: UnderstoodTable, { titles }: ImportView, language: Language): TemplateResult {
  const known = table.table === null ? undefined : titles[table.table]?.columns;
  const title = (name: string): string => say(known?.[name] ?? { zh: name, en: name }, language);
  const shown = (header: string): string => (header === "" ? say(words.noColumnHeader, language) : header);
  return html`<table>
      <thead>
        <tr>
          <th scope="col">${say(words.header, language)}</th>
          <th scope="col">${say(words.meaning, language)}</th>
        </tr>
      </thead>
      <tbody>
        ${table.columns.map(
          ({ header, target }) =>
            html`<tr>
              <th scope="row">${shown(header)}</th>
              <td>${title(target)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      table.unused.length > 0
        ? html`<p class="caution">
            ${say(words.columnsUnused, language)}${language === "zh" ? "：" : ": "}${table.unused.map(({ header }) => shown(header)).join(language === "zh" ? "、" : ", ")}
          </p>`
        : nothing
    }
    ${
      table.lacking.length > 0
        ? html`<p class="caution">
            ${say(words.lacking, language)}${table.lacking.map(title).join(language === "zh" ? "、" : ", ")}
          </p>`
        : nothing
    }`;
}

function tableEntry(table: UnderstoodTable, view: ImportView, language: Language): TemplateResult {
  const title = table.table === null ? null : view.titles[table.table]?.title;
  const write = (count: number): string => formatNumber(count, language);
  const used = write(table.columns.length);
  const unused = write(table.unused.length);
  return html`<details class="understood-table" data-table=${table.table ?? ""}>
    <summary>
      ${title ? say(sentences.readAs({ table: say(title, language) }), language) : say(words.noTable, language)}
      · ${say(sentences.headerRow({ row: write(table.headerRow) }), language)} ·
      ${say(sentences.columns({ used, unused }), language)}
    </summary>
    ${columnsOf(table, view, language)}
  </details>`;
}

function sheetEntry(account: SheetAccount, view: ImportView, language: Language): TemplateResult {
  const { file, sheet } = account;
  const tables = view.understood.filter((each) => each.file === file && each.sheet === sheet);
  return html`<article class="sheet" data-sheet=${sheet}>
    <h3>${sheet} ${sheet === file ? nothing : html`<small>${file}</small>`}</h3>
    ${accountBar(account)}
    <p class="account">${accountText(account, language)}</p>
    <p class="caution">${accountNotes(account, language)}</p>
    ${tables.map((table) => tableEntry(table, view, language))}
  </article>`;
}

/** Sheet by sheet: which table it was taken for, by which columns, and what became of every row. */
export function understoodSection(view: ImportView, language: Language): TemplateResult {
  return html`<section class="part" id="understood">
    <h2>${say(words.resultTitle, language)}</h2>
    <p class="key">
      ${(["accepted", "waiting", "rejected"] as const).map(
        (name) => html`<span class="swatch" data-part=${name}></span>${say(words[name], language)} `,
      )}<span class="swatch" data-part="aside"></span>${say(words.setAside, language)}
    </p>
    <div class="sheets">${view.accounts.map((account) => sheetEntry(account, view, language))}</div>
  </section>`;
}
