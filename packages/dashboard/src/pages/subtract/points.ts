import { html, type TemplateResult } from "lit";
import { contactCalendar, type CalendarRow, type MonthState } from "../../charts/contact-calendar.ts";
import { pairedDots, type PairRow } from "../../charts/paired-dots.ts";
import { formatFixed, formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { shortName } from "../../page/words.ts";
import { block, type Place } from "../../sections/block.ts";
import { stat } from "../../sections/stat.ts";
import { countCell, numberCell, type TwinCell } from "../../sections/twin-cell.ts";
import { sentences, shortKinds, words } from "../../texts/subtract.ts";
import type { SubtractData } from "./asks.ts";
import { calendarOf } from "./calendar.ts";

type Cell = SubtractData["answers"]["representativeness"]["results"][number]["detail"]["cells"][number];

/** 310101 neighborhood, as core's analysis names its cells. */
function placeOf({ cell }: Cell): { readonly code: string; readonly kind: "neighborhood" | "village" } {
  const [code = "", kind] = cell.split(" ");
  return { code, kind: kind === "village" ? "village" : "neighborhood" };
}

function pairs(cells: readonly Cell[], points: number, { districts, language }: Place): PairRow[] {
  const frame = cells.reduce((sum, cell) => sum + cell.frame, 0);
  return cells.flatMap((cell): PairRow[] => {
    const { code, kind } = placeOf(cell);
    const district = districts.find((each) => each.code === code);
    if (!district || frame === 0) return [];
    const from = (cell.frame / frame) * points;
    const more = cell.panel - from;
    const size = formatFixed(Math.abs(more), language, 1);
    return [
      {
        key: cell.cell,
        name: `${shortName(district, language)} ${say(shortKinds[kind], language)}`,
        from,
        to: cell.panel,
        fromText: formatFixed(from, language, 1),
        toText: formatNumber(cell.panel, language),
        change: Math.abs(more) < 0.05 ? "0" : `${more > 0 ? "+" : "−"}${size}`,
        alarm: false,
        fromName: say(words.expected, language),
        toName: say(words.actual, language),
      },
    ];
  });
}

function representativeBlock(data: SubtractData, place: Place): TemplateResult {
  const { language } = place;
  const { representativeness } = data.answers;
  const [result] = representativeness.results;
  const points = result?.used ?? 0;
  const rows = pairs(result?.detail.cells ?? [], points, place);
  return block(
    {
      id: "representative",
      finding:
        result?.value == null
          ? null
          : say(
              sentences.representative({
                points: formatNumber(points, language),
                gap: formatShare(result.value, language),
              }),
              language,
            ),
      narrowed: representativeness.narrowed,
      about: representativeness.about,
      chart: pairedDots,
      rows,
      notes: [say(words.pointsNote, language)],
      table: {
        heads: [words.district, words.expected, words.actual, words.change].map((head) =>
          say(head, language),
        ),
        rows: rows.map(({ name, from, to, fromText, toText, change }) => [
          name,
          numberCell(from, fromText),
          numberCell(to, toText),
          numberCell(to - from, change),
        ]),
      },
    },
    place,
  );
}

function rotationSentence({ answers }: SubtractData, language: Language): string | null {
  const [result] = answers.rotation.results;
  if (result?.value == null) return null;
  const { lower = 0, upper = 0 } = answers.rotation.parameters;
  const share = (value: number): string => formatShare(value, language);
  const given = { share: share(result.value), lower: share(lower), upper: share(upper) };
  const outside = result.flags.includes("outside_target");
  return say(outside ? sentences.rotationOut(given) : sentences.rotationIn(given), language);
}

/** How many points the calendar draws. */
const drawnPoints = 15;

const isGap = (state: MonthState): boolean => state !== "off" && state !== "met";

function calendarBlock(data: SubtractData, place: Place): TemplateResult {
  const { language, districts } = place;
  const { contacts, visits } = data.answers;
  const all = calendarOf(data).map((row): CalendarRow & { readonly gaps: number } => {
    const district = districts.find(({ code }) => code === row.district);
    return {
      key: row.point,
      name: `${district ? shortName(district, language) : ""} ${row.point}`,
      months: row.months,
      gaps: row.months.filter(({ state }) => isGap(state)).length,
      noContact: say(words.noContact, language),
      noVisit: say(words.noVisit, language),
    };
  });
  const most = all.filter(({ gaps }) => gaps > 0).sort((a, b) => b.gaps - a.gaps);
  const share = (value: number | null | undefined): string =>
    value == null ? "—" : formatShare(value, language);
  const [contact, visit] = [contacts.results[0]?.value, visits.results[0]?.value];
  return block(
    {
      id: "calendar",
      finding:
        contact == null
          ? null
          : say(sentences.calendar({ contacts: share(contact), visits: share(visit) }), language),
      narrowed: contacts.narrowed,
      about: contacts.about,
      lead: html`<div class="stats">${stat(contacts, place)} ${stat(visits, place)}</div>`,
      ...(most.length > 0 ? { chart: contactCalendar, rows: most.slice(0, drawnPoints) } : {}),
      notes: [say(words.calendarNote, language)],
      table: {
        heads: [words.point, words.gaps, words.noContact, words.noVisit].map((head) => say(head, language)),
        rows: most.map(({ name, gaps, months }) => {
          const count = (...states: MonthState[]): TwinCell =>
            countCell(months.filter(({ state }) => states.includes(state)).length, language);
          return [
            name,
            countCell(gaps, language),
            count("no-contact", "neither"),
            count("no-visit", "neither"),
          ];
        }),
      },
    },
    place,
  );
}

/** The monitoring points: how they are drawn, whether they stand for the city, and whether somebody asks them. */
export function pointsSection(
  { data, districts }: PageView<SubtractData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  const rotation = rotationSentence(data, language);
  return html`<section class="part" id="points">
    <h2>${say(words.points, language)}</h2>
    ${rotation === null ? "" : html`<p class="finding" data-finding="rotation">${rotation}</p>`}
    <div class="blocks">${representativeBlock(data, place)} ${calendarBlock(data, place)}</div>
    <ub-draw .language=${language} .districts=${districts}></ub-draw>
  </section>`;
}
