import { html, type TemplateResult } from "lit";
import { satisfactionResponse } from "@unburden/core/tables";
import type { Text } from "@unburden/core";
import { pairedDots, type PairRow } from "../../charts/paired-dots.ts";
import { plainBars } from "../../charts/plain-bars.ts";
import { formatFixed, formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { resultOf } from "../../page/by-key.ts";
import type { PageView } from "../../page/view.ts";
import { shortName } from "../../page/words.ts";
import { block, type Place } from "../../sections/block.ts";
import { part } from "../../sections/part.ts";
import { countCell, numberCell } from "../../sections/twin-cell.ts";
import { sentences, words } from "../../texts/multiply.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { MultiplyData } from "./asks.ts";

type Finding = MultiplyData["answers"]["satisfaction"]["results"][number];

/** Fewer answers than this aren't shown. */
const fewest = 5;

/** The scores by QR code and at the door, where both are of enough answers; otherwise null. */
export function bothModes(
  result: Finding | undefined,
): { readonly qr: number; readonly door: number } | null {
  const score = (wanted: string): number | null => {
    const found = result?.detail.modes.find(({ mode }) => mode === wanted);
    return found && (found.responses ?? 0) >= fewest ? found.score : null;
  };
  const [qr, door] = [score("qr_self"), score("door_to_door")];
  return qr === null || door === null ? null : { qr, door };
}

/** +1.2 or −4.8, with a real minus. */
export function gapText(qr: number, door: number, language: Language): string {
  const gap = qr - door;
  if (Math.abs(gap) < 0.05) return "0";
  return `${gap > 0 ? "+" : "−"}${formatFixed(Math.abs(gap), language, 1)}`;
}

function modesBlock({ answers }: MultiplyData, place: Place): TemplateResult {
  const { language } = place;
  const { satisfaction } = answers;
  const [result] = satisfaction.results;
  const names: Readonly<Record<string, Text>> = satisfactionResponse.columns.mode.values;
  const modes = (result?.detail.modes ?? []).filter(({ responses }) => (responses ?? 0) >= fewest);
  const both = bothModes(result);
  const write = (value: number): string => formatFixed(value, language, 1);
  const nameOf = (mode: string | null): string => say(names[mode ?? ""] ?? pageWords.unstated, language);
  const pooled =
    result?.value == null
      ? say(sentences.notPooled, language)
      : say(sentences.pooled({ score: write(result.value) }), language);
  return block(
    {
      id: "modes",
      finding:
        both &&
        say(
          sentences.modes({
            qr: write(both.qr),
            door: write(both.door),
            gap: write(Math.abs(both.qr - both.door)),
          }),
          language,
        ),
      narrowed: satisfaction.narrowed,
      about: satisfaction.about,
      hidden: satisfaction.hidden,
      chart: plainBars,
      rows: modes.map(({ mode, score, responses }) => ({
        key: mode ?? "",
        name: nameOf(mode),
        value: score ?? 0,
        text: say(
          sentences.modeScore({ score: write(score ?? 0), answers: formatNumber(responses ?? 0, language) }),
          language,
        ),
        strong: mode === "qr_self" || mode === "door_to_door",
      })),
      notes: [say(words.modesNote, language), pooled],
      table: {
        heads: [words.mode, words.score, words.answers].map((head) => say(head, language)),
        rows: modes.map(({ mode, score, responses }) => [
          nameOf(mode),
          numberCell(score ?? 0, write(score ?? 0)),
          countCell(responses ?? 0, language),
        ]),
      },
    },
    place,
  );
}

function gapRows({ answers }: MultiplyData, { districts, language }: Place): PairRow[] {
  const rows = districts.flatMap((district): PairRow[] => {
    const both = bothModes(resultOf(answers.satisfactionByDistrict.results, "district_code", district.code));
    if (!both) return [];
    const { qr, door } = both;
    return [
      {
        key: district.code,
        name: shortName(district, language),
        from: qr,
        to: door,
        fromText: formatFixed(qr, language, 1),
        toText: formatFixed(door, language, 1),
        change: gapText(qr, door, language),
        alarm: false,
        fromName: say(words.qr, language),
        toName: say(words.door, language),
      },
    ];
  });
  const least = Math.floor(Math.min(...rows.flatMap(({ from, to }) => [from, to])) / 5) * 5;
  return rows.sort((a, b) => a.from - a.to - (b.from - b.to)).map((row) => ({ ...row, least }));
}

function gapsBlock(data: MultiplyData, place: Place): TemplateResult {
  const { language } = place;
  const { satisfactionByDistrict } = data.answers;
  const rows = gapRows(data, place);
  const lower = formatNumber(rows.filter(({ from, to }) => from < to).length, language);
  const told = { lower, districts: formatNumber(rows.length, language) };
  return block(
    {
      id: "mode-gaps",
      finding: rows.length === 0 ? null : say(sentences.gaps(told), language),
      narrowed: satisfactionByDistrict.narrowed,
      about: satisfactionByDistrict.about,
      chart: pairedDots,
      rows,
      notes: [say(words.gapNote, language)],
      table: {
        heads: [words.district, words.qr, words.door, words.gap].map((head) => say(head, language)),
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

/** What residents say by QR code and at the door: apart, never pooled unweighted. */
export function satisfactionSection(
  { data, districts }: PageView<MultiplyData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return part(
    "satisfaction",
    say(words.satisfaction, language),
    html`${modesBlock(data, place)} ${gapsBlock(data, place)}`,
  );
}
