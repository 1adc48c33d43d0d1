import { html, nothing, type TemplateResult } from "lit";
import { say, type Language } from "../language.ts";
import { pageOf } from "../page-list.ts";
import { periodChoices, recentYears, sampleYears, sources, type Source } from "../page/scope.ts";
import type { PageView } from "../page/view.ts";
import { periodName } from "../page/words.ts";
import type { State } from "../store.ts";
import { words } from "../texts/page.ts";
import { servedBy } from "../page/server.ts";
import { pageLink } from "./masthead.ts";
import { nameOfSource } from "./source-badge.ts";

interface Option {
  readonly value: string;
  readonly name: string;
}

function choice(
  name: string,
  title: string,
  options: readonly Option[],
  chosen: string,
  disabled = false,
): TemplateResult {
  return html`<label
    ><span>${title}</span>
    <select data-choice=${name} ?disabled=${disabled} .value=${chosen}>
      ${options.map(
        (option) =>
          html`<option value=${option.value} ?selected=${option.value === chosen}>${option.name}</option>`,
      )}
    </select></label
  >`;
}

const notes = {
  sample: words.onlySample,
  published: words.onlyPublished,
  own: words.onlyOwn,
  server: words.onlyServer,
} as const;

function statusText({ status }: PageView, language: Language): unknown {
  switch (status.at) {
    case "ready":
      return nothing;
    case "computing":
      return say(words.computing, language);
    case "failed":
      return html`${say(words.failed, language)} <code>${status.message}</code>`;
  }
}

/** The reader's own ledger is offered where there is one, or where the address asks for it; a server's where it serves. */
function offered({ own }: PageView, { source }: State): readonly Source[] {
  return sources.filter((each) => {
    if (each === "server") return servedBy() !== null;
    return each !== "own" || own.at === "kept" || source === "own";
  });
}

/** What one must know of one's own ledger: that there is none yet, that pages can't see it, or that it holds the sample. */
function ownNotice({ own }: PageView, state: State): unknown {
  const { language, source } = state;
  const page = pageOf("ledger");
  const link = page ? html`<a href=${pageLink(page, state)}>${say(words.toLedger, language)}</a>` : nothing;
  if (own.at === "not-lasting")
    return html`<p class="notice" data-own="not-lasting">${say(words.ownNotLasting, language)} ${link}</p>`;
  if (source !== "own") return nothing;
  if (own.at === "none")
    return html`<p class="notice" data-own="none">${say(words.ownNone, language)} ${link}</p>`;
  if (own.at === "kept" && own.holdsSample)
    return html`<p class="notice" data-own="sample">${say(words.ownHoldsSample, language)} ${link}</p>`;
  return nothing;
}

/** The sample's years; for a ledger the recent ones, and the one that the address asks for. */
function yearsOf({ source, period }: State): number[] {
  const asked = period === "all" ? [] : [Number(period.slice(0, 4))];
  const known =
    source === "own" || source === "server" ? [...recentYears(), ...sampleYears] : [...sampleYears];
  return [...new Set([...known, ...asked])].sort((a, b) => b - a);
}

/** Which data, district and period the sections below are of. Each choice is an address of its own. */
export function scopeBar(view: PageView, state: State): TemplateResult {
  const { language, source } = state;
  const fixed = source === "published";
  const districts = view.districts.map(({ code, name }) => ({ value: code, name: say(name, language) }));
  return html`<section class="scope-bar" aria-label=${say(words.filters, language)}>
    <div class="choices">
      ${choice(
        "source",
        say(words.source, language),
        offered(view, state).map((each) => ({ value: each, name: say(nameOfSource(each), language) })),
        source,
      )}
      ${choice(
        "district",
        say(words.district, language),
        [{ value: "", name: say(words.wholeCity, language) }, ...districts],
        fixed ? "" : (state.district ?? ""),
        fixed,
      )}
      ${choice(
        "period",
        say(words.period, language),
        periodChoices(yearsOf(state)).map((each) => ({ value: each, name: periodName(each, language) })),
        fixed ? "all" : state.period,
        fixed,
      )}
    </div>
    <p class="said">${say(notes[source], language)}</p>
    ${ownNotice(view, state)}
    <p class="status" role="status" data-status=${view.status.at}>${statusText(view, language)}</p>
  </section>`;
}
