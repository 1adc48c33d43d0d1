import { html, type TemplateResult } from "lit";
import { pairedDots, type PairRow } from "../../charts/paired-dots.ts";
import { plainBars } from "../../charts/plain-bars.ts";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { dayName, shortName } from "../../page/words.ts";
import { block, type Place } from "../../sections/block.ts";
import { countCell, shareCell, type TwinCell } from "../../sections/twin-cell.ts";
import { kindNames, sentences, words } from "../../texts/subtract.ts";
import type { SubtractData } from "./asks.ts";

const reductions = ["certificates", "systems", "plaques", "assessments"] as const;

interface Reduced {
  readonly kind: (typeof reductions)[number];
  readonly baseline: number;
  readonly now: number;
  readonly ended: number;
  readonly added: number;
}

/** How many there were and are of each kind that there was anything of. */
export function reducedOf({ answers }: SubtractData): Reduced[] {
  return reductions.flatMap((kind) => {
    const detail = answers[kind].results[0]?.detail;
    return detail && detail.baseline + detail.now > 0 ? [{ kind, ...detail }] : [];
  });
}

/** −40.2 %, with a real minus; a rise has its plus. */
function changeText({ baseline, now }: Reduced, language: Language): string {
  if (baseline === 0) return "—";
  const share = (now - baseline) / baseline;
  const size = formatShare(Math.abs(share), language);
  if (share === 0) return "0";
  return share > 0 ? `▲ +${size}` : `▼ −${size}`;
}

function changeCell(each: Reduced, language: Language): TwinCell {
  const { baseline, now } = each;
  const share = baseline === 0 ? null : (now - baseline) / baseline;
  return shareCell(share, language, changeText(each, language));
}

function reductionsSentence(all: readonly Reduced[], language: Language): string | null {
  if (all.length === 0) return null;
  const sum = (of: "baseline" | "now"): number => all.reduce((total, each) => total + each[of], 0);
  const [before, now] = [sum("baseline"), sum("now")];
  const write = (value: number): string => formatNumber(value, language);
  const share = before === 0 ? "—" : formatShare(Math.abs(before - now) / before, language);
  const given = { before: write(before), now: write(now), share };
  const first = say(now > before ? sentences.reductionsUp(given) : sentences.reductionsDown(given), language);
  const risen = all.filter((each) => each.now > each.baseline);
  if (risen.length === 0 || now > before) return first;
  const kinds = risen.map(({ kind }) => say(words[kind], language)).join(language === "zh" ? "、" : ", ");
  return first + say(sentences.risen({ kinds }), language);
}

function reductionsBlock(data: SubtractData, place: Place): TemplateResult {
  const { language } = place;
  const { certificates } = data.answers;
  const all = reducedOf(data);
  const baseline = `${certificates.parameters["baseline_year"] ?? ""}-01-01`;
  const write = (value: number): string => formatNumber(value, language);
  const rows = all.map((each): PairRow => {
    const { kind, baseline: from, now: to } = each;
    return {
      key: kind,
      name: say(words[kind], language),
      from,
      to,
      fromText: write(from),
      toText: write(to),
      change: changeText(each, language),
      alarm: to > from,
      fromName: dayName(baseline, language),
      toName: dayName(data.asOf, language),
    };
  });
  return block(
    {
      id: "reductions-pairs",
      finding: reductionsSentence(all, language),
      narrowed: certificates.narrowed,
      about: certificates.about,
      chart: pairedDots,
      rows,
      notes: [
        say(
          sentences.reductionsNote({
            baseline: dayName(baseline, language),
            now: dayName(data.asOf, language),
          }),
          language,
        ),
      ],
      table: {
        heads: [words.kind, words.baseline, words.cut, words.added, words.now, words.change].map((head) =>
          say(head, language),
        ),
        rows: all.map((each) => [
          say(words[each.kind], language),
          countCell(each.baseline, language),
          countCell(each.ended, language),
          countCell(each.added, language),
          countCell(each.now, language),
          changeCell(each, language),
        ]),
      },
    },
    place,
  );
}

type Rebound = SubtractData["answers"]["rebounds"]["results"][number]["detail"]["rebounds"][number];

/** How many rows of a long list the table has. */
const listed = 12;

function districtOf({ org_id }: Rebound, { districts }: Place) {
  return districts.find(({ code }) => org_id?.startsWith(code));
}

function reboundBars(rebounds: readonly Rebound[], place: Place) {
  const { districts, language } = place;
  return districts
    .map((district) => ({
      key: district.code,
      name: shortName(district, language),
      value: rebounds
        .filter(({ org_id }) => org_id?.startsWith(district.code))
        .reduce((sum, { burdens }) => sum + burdens, 0),
      strong: true,
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map((bar) => ({ ...bar, text: formatNumber(bar.value, language) }));
}

function reboundRows(rebounds: readonly Rebound[], place: Place): TwinCell[][] {
  const { language } = place;
  return [...rebounds]
    .sort((a, b) => b.similarity - a.similarity || (a.began_on < b.began_on ? -1 : 1))
    .slice(0, listed)
    .map((rebound) => {
      const district = districtOf(rebound, place);
      return [
        `${district ? shortName(district, language) : ""} ${rebound.org_id ?? ""}`.trim(),
        say(kindNames[rebound.kind ?? ""] ?? words.unstated, language),
        rebound.title,
        rebound.ended_on,
        rebound.again,
        rebound.began_on,
        shareCell(rebound.similarity, language),
      ];
    });
}

function reboundsBlock(data: SubtractData, place: Place): TemplateResult {
  const { language } = place;
  const { rebounds } = data.answers;
  const [result] = rebounds.results;
  const found = result?.detail.rebounds ?? [];
  const bars = reboundBars(found, place);
  const [most] = bars;
  const write = (value: number | null): string => formatNumber(value ?? 0, language);
  const finding =
    result?.value == null
      ? null
      : say(
          sentences.rebounds({
            cut: write(result.denominator),
            back: write(result.numerator),
            share: formatShare(result.value, language),
          }),
          language,
        ) +
        (most && data.scope.district === null
          ? say(
              bars.length === 1
                ? sentences.reboundsAll({ district: most.name })
                : sentences.reboundsIn({ district: most.name, back: most.text }),
              language,
            )
          : "");
  return block(
    {
      id: "rebounds",
      finding,
      narrowed: rebounds.narrowed,
      about: rebounds.about,
      ...(bars.length > 0 ? { chart: plainBars, rows: bars } : {}),
      notes: [
        say(words.reboundMethod, language),
        found.length > listed ? say(words.firstOnly, language) : "",
      ],
      table: {
        heads: [
          words.unit,
          words.kind,
          words.before,
          words.endedOn,
          words.again,
          words.beganOn,
          words.similarity,
        ].map((head) => say(head, language)),
        numbersFrom: 6,
        quoted: [2, 4],
        rows: reboundRows(found, place),
      },
    },
    place,
  );
}

/** The four reductions against the baseline, and what came back under another name. */
export function reductionsSection(
  { data, districts }: PageView<SubtractData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return html`<section class="part" id="reductions">
    <h2>${say(words.reductions, language)}</h2>
    <div class="blocks">${reductionsBlock(data, place)} ${reboundsBlock(data, place)}</div>
  </section>`;
}
