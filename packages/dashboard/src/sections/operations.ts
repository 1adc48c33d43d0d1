import { html, nothing, type TemplateResult } from "lit";
import {
  formatClaim,
  formatFigure,
  formatFixed,
  formatInterval,
  formatNumber,
  subjectOf,
  unitOf,
} from "../format.ts";
import { formatPeriod } from "../format-period.ts";
import { say, type Language } from "../language.ts";
import { claimsOf, figureOf, type Claim, type Snapshot } from "../snapshot.ts";
import { pageOf } from "../page-list.ts";
import type { State } from "../store.ts";
import { operations, sentences, words, type Operation } from "../texts/overview.ts";
import { pageLink } from "./masthead.ts";
import { intervalChart, ratioChart, weightChart } from "./figure-charts.ts";

interface Summary {
  readonly finding: string;
  readonly body: unknown;
}

type Size = "hero" | "plain";

function amount(value: string, unit: unknown, id: string, size: Size = "plain"): TemplateResult {
  return html`<p class="amount ${size}" data-headline=${id}><b>${value}</b> <span>${unit}</span></p>`;
}

function claimAmount(claim: Claim, language: Language, size: Size = "plain"): unknown {
  const value = formatClaim(claim, language);
  return value === null ? nothing : amount(value, unitOf(claim, language), claim.claim_id, size);
}

function numbered(snapshot: Snapshot, statement: string): Claim[] {
  return snapshot.claims.filter((claim) => claim.statement === statement && claim.value !== null);
}

function add(snapshot: Snapshot, language: Language): Summary {
  const market = numbered(snapshot, "S38");
  const atLeast = market.find(({ op }) => op === "ge");
  const services = (atLeast && formatClaim(atLeast, language)) ?? "";
  const rest = market.filter((claim) => claim !== atLeast);
  return {
    finding: say(sentences.services({ services }), language),
    body: html`${atLeast ? claimAmount(atLeast, language, "hero") : nothing}
      <div class="pair">${rest.map((claim) => claimAmount(claim, language))}</div>
      <p class="caution">${say(words.keptApart, language)}</p>
      ${numbered(snapshot, "S41").map((claim) => claimAmount(claim, language))}`,
  };
}

function planned(snapshot: Snapshot, language: Language): unknown {
  const figure = figureOf(snapshot, "subtract.planned-item-count");
  if (!figure) return nothing;
  const [claim] = claimsOf(snapshot, figure.claims);
  const period = (claim && formatPeriod(claim, language)) ?? "";
  return amount(formatFigure(figure, language), say(sentences.planned({ period }), language), figure.id);
}

function subtract(snapshot: Snapshot, language: Language): Summary {
  const figure = figureOf(snapshot, "subtract.task-rejection-share");
  if (!figure) return { finding: "", body: planned(snapshot, language) };
  const { numerator, denominator, interval } = figure.result;
  const requests = formatNumber(denominator ?? 0, language);
  const rejected = formatNumber(numerator ?? 0, language);
  const range = interval ? formatInterval(interval.lower, interval.upper, language) : "";
  return {
    finding: say(sentences.rejection({ requests, rejected }), language),
    body: html`${amount(formatFigure(figure, language), say(figure.noun, language), figure.id, "hero")}
      ${intervalChart(figure, language)}
      <p class="caution">${say(sentences.rejectionInterval({ interval: range, requests }), language)}</p>
      ${planned(snapshot, language)}`,
  };
}

function multiply(snapshot: Snapshot, language: Language): Summary {
  const figure = figureOf(snapshot, "multiply.resident-weight-share");
  if (!figure) return { finding: "", body: nothing };
  const meetings = snapshot.claims.find(({ statement, value }) => statement === "S22" && value === null);
  const share = formatFigure(figure, language);
  const fixed = figure.result.value === null ? "" : formatFixed(figure.result.value, language, 2);
  return {
    finding: say(sentences.weight({ share }), language),
    body: html`${amount(share, html`${say(figure.noun, language)} <small>${fixed}</small>`, figure.id, "hero")}
    ${weightChart(figure, language)}
    ${
      meetings
        ? html`<p class="amount none">
            <b class="none">${say(words.noNumber, language)}</b>
            <small>${subjectOf(meetings, language)}</small>
          </p>`
        : nothing
    }`,
  };
}

function perTrial(snapshot: Snapshot, language: Language): unknown {
  const { base, outreach, resolved } = sentences.perTrial;
  const rows = (
    [
      [outreach, "divide.outreach-per-trial"],
      [resolved, "divide.resolved-per-trial"],
    ] as const
  ).flatMap(([label, id]) => {
    const value = figureOf(snapshot, id)?.result.value ?? null;
    return value === null ? [] : [{ label: say(label, language), value }];
  });
  return ratioChart(say(base, language), rows, language);
}

function divide(snapshot: Snapshot, language: Language): Summary {
  const counts = ["divide.trial-count", "divide.outreach-count", "divide.resolved-count"].flatMap(
    (id) => figureOf(snapshot, id) ?? [],
  );
  const resolved = figureOf(snapshot, "divide.resolved-per-trial");
  return {
    finding: resolved ? say(sentences.trials({ resolved: formatFigure(resolved, language) }), language) : "",
    body: html`<div class="triple">
        ${counts.map((figure) => {
          const [claim] = claimsOf(snapshot, figure.claims);
          const name = claim ? subjectOf(claim, language) : say(figure.title, language);
          return amount(formatFigure(figure, language), name, figure.id);
        })}
      </div>
      ${perTrial(snapshot, language)}
      <p class="caution">${resolved?.caveats.map((caveat) => say(caveat, language)) ?? nothing}</p>`,
  };
}

const summaries: Readonly<Record<Operation, (snapshot: Snapshot, language: Language) => Summary>> = {
  add,
  subtract,
  multiply,
  divide,
};

/** The way to the operation's own page, where there is one. */
function moreLink(id: Operation, state: State): unknown {
  const page = pageOf(id);
  if (!page) return nothing;
  const { language } = state;
  return html`<a class="more" href=${pageLink(page, state)}
    >${say(words.more, language)}<span class="hidden"> ${say(page.name, language)}</span></a
  >`;
}

/** The four operations side by side, each with its finding and its headline figures. */
export function operationsRow(snapshot: Snapshot, state: State): TemplateResult {
  const { language } = state;
  return html`<section class="operations" aria-label=${say(words.operationsTitle, language)}>
    ${(Object.keys(operations) as Operation[]).map((id) => {
      const { sign, name, meaning } = operations[id];
      const { finding, body } = summaries[id](snapshot, language);
      return html`<article data-chapter=${id}>
        <p class="operation">
          <span class="sign" aria-hidden="true">${sign}</span> <a href="#${id}">${say(name, language)}</a>
          <small>${say(meaning, language)}</small> ${moreLink(id, state)}
        </p>
        <h2>${finding}</h2>
        ${body}
      </article>`;
    })}
  </section>`;
}
