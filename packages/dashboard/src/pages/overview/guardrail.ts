import type { TemplateResult } from "lit";
import { rangeRows, type RangeRow } from "../../charts/range-rows.ts";
import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { block, type Place } from "../../sections/block.ts";
import { sentences, serviceNames, words } from "../../texts/returned.ts";
import type { OverviewData } from "./asks.ts";
import { ratioText, whyNone } from "./returned.ts";

type Judged = OverviewData["answers"]["guardrail"]["results"][number]["detail"][number];

/** The services that can be compared with the baseline year; none in the baseline year itself. */
export function servicesOf(data: OverviewData): readonly Judged[] {
  return whyNone(data) ? [] : (data.answers.guardrail.results[0]?.detail ?? []);
}

/** A service's name. */
export function serviceName({ service }: Judged, language: Language): string {
  const name = serviceNames[service];
  return name ? say(name, language) : service;
}

/** The names of the services that fell, in a list. */
export function fallenNames(services: readonly Judged[], language: Language): string {
  const fallen = services.filter(({ fell }) => fell);
  return fallen.map((each) => serviceName(each, language)).join(language === "zh" ? "、" : ", ");
}

function rowOf(each: Judged, language: Language): RangeRow[] {
  const { service, ratio, lower, upper, fell } = each;
  if (ratio === null || upper === null) return [];
  return [
    {
      key: service,
      name: serviceName(each, language),
      value: ratio,
      lower,
      upper,
      text: ratioText(ratio, language),
      reference: 1,
      referenceLabel: say(words.asBaseline, language),
      alarm: fell,
    },
  ];
}

/** 减负不是减服务: whether services fell against the baseline year by more than chance explains. */
export function guardrailBlock(data: OverviewData, place: Place): TemplateResult {
  const { language } = place;
  const { guardrail } = data.answers;
  const services = servicesOf(data);
  const names = fallenNames(services, language);
  const write = (value: number): string => formatNumber(value, language);
  const said =
    names === ""
      ? sentences.guardrailKept({ all: write(services.length) })
      : sentences.guardrailFell({ names });
  return block(
    {
      id: "guardrail",
      finding: services.length === 0 ? null : say(said, language),
      narrowed: guardrail.narrowed,
      about: guardrail.about,
      chart: rangeRows,
      rows: services.flatMap((each) => rowOf(each, language)),
      notes: [say(words.guardrailNote, language)],
      table: {
        heads: [words.service, words.before, words.now, words.ratio].map((head) => say(head, language)),
        rows: services.map((each) => [
          serviceName(each, language),
          write(each.before),
          write(each.now),
          each.ratio === null ? "—" : ratioText(each.ratio, language),
        ]),
      },
    },
    place,
  );
}
