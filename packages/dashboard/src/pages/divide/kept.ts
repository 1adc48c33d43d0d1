import { html, type TemplateResult } from "lit";
import { formatNumber, formatShare } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { resultOf } from "../../page/by-key.ts";
import type { PageResult } from "../../page/answer.ts";
import type { PageView } from "../../page/view.ts";
import type { Place } from "../../sections/block.ts";
import { intervalBlock } from "../../sections/interval-block.ts";
import { part } from "../../sections/part.ts";
import { stat } from "../../sections/stat.ts";
import { sentences, words } from "../../texts/divide.ts";
import type { DivideData } from "./asks.ts";
import { sides } from "./outcomes.ts";

function sharesOf(results: readonly PageResult[], language: Language) {
  return [...sides, { joint: null, name: words.unknown }].map(({ joint, name }) => ({
    key: String(joint),
    name: say(name, language),
    result: resultOf(results, "joint", joint),
  }));
}

function fulfilmentBlock({ answers }: DivideData, place: Place): TemplateResult {
  const { language } = place;
  const { fulfilment, fulfilmentByJoint } = answers;
  const value = fulfilment.results[0]?.value;
  return intervalBlock(
    {
      id: "fulfilment",
      finding:
        value == null ? null : say(sentences.fulfilment({ share: formatShare(value, language) }), language),
      narrowed: fulfilment.narrowed,
      about: fulfilment.about,
      lead: stat(fulfilment, place),
      shares: sharesOf(fulfilmentByJoint.results, language),
    },
    place,
  );
}

function reopenedBlock({ answers }: DivideData, place: Place): TemplateResult {
  const { language } = place;
  const { reopened, reopenedByJoint } = answers;
  const value = reopened.results[0]?.value;
  const days = formatNumber(reopened.parameters["days"] ?? 0, language);
  return intervalBlock(
    {
      id: "reopened",
      finding:
        value == null
          ? null
          : say(sentences.reopened({ share: formatShare(value, language), days }), language),
      narrowed: reopened.narrowed,
      about: reopened.about,
      hidden: reopened.hidden,
      lead: stat(reopened, place),
      shares: sharesOf(reopenedByJoint.results, language),
    },
    place,
  );
}

/** Whether settlements are kept, and whether disputes break out again. */
export function keptSection({ data, districts }: PageView<DivideData>, language: Language): TemplateResult {
  const place: Place = { data, districts, language };
  return part(
    "kept",
    say(words.kept, language),
    html`${fulfilmentBlock(data, place)} ${reopenedBlock(data, place)}`,
  );
}
