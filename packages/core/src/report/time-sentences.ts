import type { Returned } from "../analyses/time-returned.ts";
import type { Text } from "../text.ts";
import type { BriefLanguage } from "./brief-language.ts";
import { periodText } from "./days.ts";
import type { BriefGiven, TimeAccount } from "./given.ts";
import { knowledgeOf } from "./knowledge.ts";
import { numberOf } from "./numbers.ts";
import { compose, joined, plain, type Piece } from "./piece.ts";
import { missingPiece, widerPieces } from "./uncertainty.ts";

const words = {
  sentence: { zh: "与{baseline}同期相比，{parts}", en: "Against {baseline}, {parts}" },
  exact: { zh: "用时都不是估计的", en: "no minutes assumed" },
  range: { zh: "范围{lower}—{upper}小时", en: "range {lower} to {upper}" },
  coverage: { zh: "算得出用时的负担占{coverage}", en: "{coverage} of burdens can be costed" },
} as const satisfies Record<string, Text>;

const payers = {
  residents: {
    less: { zh: "还给居民{hours}小时", en: "residents got {hours} hours back" },
    more: { zh: "居民多花了{hours}小时", en: "residents spent {hours} hours more" },
    unclear: {
      zh: "居民的时间是省了还是多了，分不出来",
      en: "whether residents gained or lost time can't be told",
    },
    same: { zh: "居民的时间没有增减", en: "residents' time is as it was" },
  },
  workers: {
    less: { zh: "还给居村干部{hours}小时", en: "workers got {hours} hours back" },
    more: { zh: "居村干部多花了{hours}小时", en: "workers spent {hours} hours more" },
    unclear: {
      zh: "居村干部的时间是省了还是多了，分不出来",
      en: "whether workers gained or lost time can't be told",
    },
    same: { zh: "居村干部的时间没有增减", en: "workers' time is as it was" },
  },
} as const satisfies Record<string, Record<string, Text>>;

/** Which way the time went; `unclear` where the range holds both ways. */
function wayOf({ lower, upper }: Returned): keyof (typeof payers)["workers"] {
  if (lower > 0) return "less";
  if (upper < 0) return "more";
  return lower === 0 && upper === 0 ? "same" : "unclear";
}

function payerPiece(
  figure: string,
  payer: keyof typeof payers,
  returned: Returned,
  language: BriefLanguage,
  length: "short" | "full",
): Piece {
  const way = wayOf(returned);
  const hours = (value: number): Piece => numberOf(figure, value, "hours", language);
  const [lower, upper] =
    way === "more" ? [-returned.upper, -returned.lower] : [returned.lower, returned.upper];
  const range =
    lower === upper
      ? compose(words.exact, language)
      : compose(words.range, language, { lower: hours(lower), upper: hours(upper) });
  const said = compose(payers[payer][way], language, { hours: hours(Math.abs(returned.returned)) });
  const coverage =
    returned.coverage === null || length === "short"
      ? plain("")
      : compose(words.coverage, language, {
          coverage: numberOf(figure, returned.coverage, "share", language),
        });
  const behind = joined([...(way === "same" ? [] : [range]), coverage], language === "zh" ? "，" : ", ");
  if (behind.text === "") return said;
  const [open, close] = language === "zh" ? ["（", "）"] : [" (", ")"];
  return joined([said, plain(open), behind, plain(close)], "");
}

/** How much time was returned to whom, with its range, and unless short its coverage and what is missing; null where that can't be said. */
export function timeSentence(
  given: BriefGiven,
  language: BriefLanguage,
  length: "short" | "full" = "full",
): Piece | null {
  const found = knowledgeOf(given.time, given);
  if (found.is !== "known" || found.result.detail === null) return null;
  const { id } = given.time.about;
  const { baseline, residents, workers }: TimeAccount = found.result.detail;
  // A payer without any burden in the ledger isn't one whose time stayed the same.
  const parts = [
    ...(residents.coverage === null ? [] : [payerPiece(id, "residents", residents, language, length)]),
    ...(workers.coverage === null ? [] : [payerPiece(id, "workers", workers, language, length)]),
  ];
  if (parts.length === 0) return null;
  const wider = widerPieces({ ...given.time.narrowed, period: true }, given, language);
  const behind =
    length === "short"
      ? plain("")
      : joined(
          [missingPiece(given.time.about, found.result, given, language), ...wider],
          language === "zh" ? "，" : ", ",
        );
  const [semicolon, stop] = language === "zh" ? ["；", "。"] : ["; ", "."];
  return joined(
    [
      compose(words.sentence, language, {
        baseline: periodText(baseline, language),
        parts: joined([...parts, behind], semicolon),
      }),
      plain(stop),
    ],
    "",
  );
}
