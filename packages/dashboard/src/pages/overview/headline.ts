import { formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { periodName } from "../../page/words.ts";
import { sentences } from "../../texts/returned.ts";
import type { OverviewData } from "./asks.ts";
import { fallenNames, servicesOf } from "./guardrail.ts";
import { hoursText, payersOf, whyNone } from "./returned.ts";

/** The overview in one sentence: the time returned, and whether service fell with it. */
export function headline(data: OverviewData, language: Language): string {
  const payers = payersOf(data);
  const why = whyNone(data);
  if (why || !payers) return say(why ?? sentences.noBurdens, language);
  const told = {
    period: periodName(data.scope.period, language),
    residents: hoursText(payers.residents.returned, language),
    workers: hoursText(payers.workers.returned, language),
  };
  const risen = payers.residents.returned < 0 || payers.workers.returned < 0;
  const first = say(risen ? sentences.taken(told) : sentences.returned(told), language);
  const services = servicesOf(data);
  if (services.length === 0) return first;
  const fallen = services.filter(({ fell }) => fell);
  const all = formatNumber(services.length, language);
  if (fallen.length === 0) return first + say(sentences.kept({ all }), language);
  const fell = formatNumber(fallen.length, language);
  return first + say(sentences.fell({ all, fell, names: fallenNames(services, language) }), language);
}
