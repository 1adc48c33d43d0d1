import type { TemplateResult } from "lit";
import { proposal } from "@unburden/core/tables";
import type { Text } from "@unburden/core";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import type { PageView } from "../../page/view.ts";
import type { Place } from "../../sections/block.ts";
import { part } from "../../sections/part.ts";
import { stackedBlock } from "../../sections/stacked-block.ts";
import { stat } from "../../sections/stat.ts";
import { sentences, words } from "../../texts/divide.ts";
import { words as pageWords } from "../../texts/page.ts";
import type { DivideData } from "./asks.ts";

/** Who proposed, and what became of it. */
export function proposalsSection(
  { data, districts }: PageView<DivideData>,
  language: Language,
): TemplateResult {
  const place: Place = { data, districts, language };
  const { proposals, adoption } = data.answers;
  const submitted = proposals.total ?? 0;
  const value = adoption.results[0]?.value ?? null;
  const names: Readonly<Record<string, Text>> = proposal.columns.proposer.values;
  const groups = proposals.rows
    .map(({ proposer, adopted, declined, undecided, total }) => ({
      key: proposer ?? "",
      name: say(names[proposer ?? ""] ?? pageWords.unstated, language),
      counts: [adopted, declined, undecided],
      total,
    }))
    .sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  const told = {
    submitted: formatNumber(submitted, language),
    share: value === null ? "—" : formatShare(value, language),
  };
  return part(
    "proposals",
    say(words.proposalsTitle, language),
    stackedBlock(
      {
        id: "proposal-fates",
        finding: submitted === 0 ? null : say(sentences.proposals(told), language),
        narrowed: proposals.narrowed,
        about: adoption.about,
        lead: stat(adoption, place),
        notes: [say(words.proposalNote, language)],
        partNames: [words.adopted, words.declined, words.undecided].map((name) => say(name, language)),
        groups,
      },
      place,
    ),
  );
}
