import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";
import type { BriefGiven, JudgedService } from "./given.ts";
import { knowledgeOf, tooFew } from "./knowledge.ts";
import { numberOf } from "./numbers.ts";
import { compose, joined, listed, plain, type Piece } from "./piece.ts";
import { widerPieces } from "./uncertainty.ts";

const names: Readonly<Record<string, Text>> = {
  visits: { zh: "走访", en: "visits" },
  volunteering: { zh: "志愿服务", en: "volunteer services" },
  inspections: { zh: "入户检查", en: "home inspections" },
  settlements: { zh: "化解纠纷", en: "settled disputes" },
};

const words = {
  all: {
    zh: "服务没有跟着减：可比的{den}项服务都没有明显下降",
    en: "Service did not go down with the burden: none of the {den} services that can be compared fell measurably",
  },
  some: {
    zh: "服务要留意：可比的{den}项服务中，{num}项没有明显下降",
    en: "Service needs watching: of the {den} services that can be compared, {num} did not fall measurably",
  },
  fell: {
    zh: "{name}下降，为基准期的{ratio}（{before}次到{now}次，95%区间{lower}—{upper}）",
    en: "{name} fell to {ratio} of the baseline ({before} to {now}; 95% interval {lower} to {upper})",
  },
  fellFew: { zh: "{name}下降（次数太少，不公布）", en: "{name} fell (withheld: too few)" },
  rose: {
    zh: "{name}上升，为基准期的{ratio}（{before}次到{now}次，95%区间{lower}—{upper}）",
    en: "{name} rose to {ratio} of the baseline ({before} to {now}; 95% interval {lower} to {upper})",
  },
  same: { zh: "{names}分不出升降", en: "{names} can't be told from the baseline" },
} as const satisfies Record<string, Text>;

/** Which way a service went; `same` where chance explains it. */
function wayOf({ fell, lower, upper }: JudgedService): "fell" | "rose" | "same" {
  if (fell) return "fell";
  return lower !== null && lower > 1 && upper !== null ? "rose" : "same";
}

function nameOf({ service }: JudgedService, language: BriefLanguage): string {
  return names[service]?.[language] ?? service;
}

function changed(
  service: JudgedService,
  way: "fell" | "rose",
  given: BriefGiven,
  language: BriefLanguage,
): Piece[] {
  const { before, now, ratio, lower, upper } = service;
  const { id } = given.guardrail.about;
  const name = nameOf(service, language);
  if (tooFew(before, given) || tooFew(now, given)) {
    return way === "fell" ? [compose(words.fellFew, language, { name })] : [];
  }
  if (ratio === null || lower === null || upper === null) return [];
  const share = (value: number): Piece => numberOf(id, value, "share", language);
  const count = (value: number): Piece => numberOf(id, value, "count", language);
  return [
    compose(words[way], language, {
      name,
      ratio: share(ratio),
      before: count(before),
      now: count(now),
      lower: share(lower),
      upper: share(upper),
    }),
  ];
}

/** Whether service fell with the burden, unless short service by service; null where nothing can be compared. */
export function guardrailSentence(
  given: BriefGiven,
  language: BriefLanguage,
  length: "short" | "full" = "full",
): Piece | null {
  const found = knowledgeOf(given.guardrail, given);
  if (found.is !== "known") return null;
  const { id } = given.guardrail.about;
  const { numerator, denominator, detail } = found.result;
  const [num, den] = [numerator, denominator].map((value) => numberOf(id, value ?? 0, "count", language));
  const same = detail.filter((service) => wayOf(service) === "same");
  const ways = detail.flatMap((service) => {
    const way = wayOf(service);
    return way === "same" ? [] : changed(service, way, given, language);
  });
  const untold =
    same.length === 0
      ? plain("")
      : compose(words.same, language, {
          names: listed(
            same.map((service) => plain(nameOf(service, language))),
            language,
          ),
        });
  const opening = compose(numerator === denominator ? words.all : words.some, language, {
    den: den ?? plain(""),
    ...(numerator === denominator ? {} : { num: num ?? plain("") }),
  });
  const [semicolon, stop] = language === "zh" ? ["；", "。"] : ["; ", "."];
  if (length === "short") return joined([opening, plain(stop)], "");
  const wider = widerPieces({ ...given.guardrail.narrowed, period: true }, given, language);
  return joined([joined([opening, ...ways, untold, ...wider], semicolon), plain(stop)], "");
}
