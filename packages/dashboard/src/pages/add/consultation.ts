import { html, type TemplateResult } from "lit";
import { deliberation } from "@unburden/core/tables";
import { plainBars } from "../../charts/plain-bars.ts";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import { block, type Place } from "../../sections/block.ts";
import { part } from "../../sections/part.ts";
import { stat } from "../../sections/stat.ts";
import { numberCell } from "../../sections/twin-cell.ts";
import { sentences, words } from "../../texts/add.ts";
import type { AddData } from "./asks.ts";

function orderBlock({ answers }: AddData, place: Place): TemplateResult {
  const { language } = place;
  const { order, steps } = answers;
  const [result] = order.results;
  const write = (value: number): string => formatNumber(value, language);
  const bars = Object.entries(deliberation.columns.step.values).map(([step, name]) => {
    const count = steps.rows.find((row) => row.step === step)?.steps ?? 0;
    return { key: step, name: say(name, language), value: count, text: write(count), strong: false };
  });
  return block(
    {
      id: "step-order",
      finding:
        result?.value == null
          ? null
          : say(
              sentences.order({
                matters: write(result.denominator ?? 0),
                share: formatShare(result.value, language),
                wrong: write(result.detail.out_of_order.length),
              }),
              language,
            ),
      narrowed: order.narrowed,
      about: order.about,
      lead: stat(order, place),
      chart: plainBars,
      rows: bars,
      notes: [say(words.stepsNote, language)],
      table: {
        heads: [words.step, words.steps].map((head) => say(head, language)),
        rows: bars.map(({ name, text, value }) => [name, numberCell(value, text)]),
      },
    },
    place,
  );
}

/** The ends of the shares that matters are counted by. */
const shareLimits = [0.1, 0.2, 0.3, 0.4] as const;

function depthBlock({ answers }: AddData, place: Place): TemplateResult {
  const { language } = place;
  const { depth } = answers;
  const [result] = depth.results;
  const shares = (result?.detail ?? []).flatMap(({ consulted, households }) =>
    consulted === null || !households ? [] : [consulted / households],
  );
  const share = (value: number): string => formatShare(value, language);
  const bars = [0, ...shareLimits].map((from, i) => {
    const to = shareLimits[i];
    const count = shares.filter((each) => each >= from && (to === undefined || each < to)).length;
    const name =
      to === undefined
        ? sentences.shareOver({ from: share(from) })
        : sentences.shareRange({ from: share(from), to: share(to) });
    return {
      key: String(from),
      name: say(name, language),
      value: count,
      text: formatNumber(count, language),
      strong: i === 0,
    };
  });
  return block(
    {
      id: "depth",
      finding:
        result?.value == null
          ? null
          : say(
              sentences.depth({
                share: share(result.value),
                matters: formatNumber(shares.length, language),
                few: bars[0]?.text ?? "0",
              }),
              language,
            ),
      narrowed: depth.narrowed,
      about: depth.about,
      lead: stat(depth, place),
      chart: plainBars,
      rows: bars,
      notes: [say(words.depthNote, language)],
      table: {
        heads: [words.reach, words.matters].map((head) => say(head, language)),
        rows: bars.map(({ name, text, value }) => [name, numberCell(value, text)]),
      },
    },
    place,
  );
}

/** Whether people are heard before it is decided, and how many. */
export function consultationSection(
  { data, districts }: PageView<AddData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  return part(
    "consultation",
    say(words.consultation, language),
    html`${orderBlock(data, place)} ${depthBlock(data, place)}`,
  );
}
