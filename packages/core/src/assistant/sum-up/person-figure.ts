import { disclose, hide } from "../../disclose.ts";
import { evaluate } from "../../evaluate.ts";
import type { Metric } from "../../metric.ts";
import type { Text } from "../../text.ts";
import { composeSentence } from "../ask/compose-sentence.ts";
import { withholdsSmall } from "../figure.ts";
import { inPlace } from "../ask/run-figure.ts";
import { periodText } from "../ask/describe-reading.ts";
import type { Watch } from "./may-be-shown.ts";
import { personColumn } from "./chosen-rows.ts";
import type { RecordScope } from "./record-scope.ts";
import type { RecordFigure } from "./work-record.ts";

/** A metric of one person's rows, as it may be shown beside the others' of the place; null where the ledger knows no person. */
export async function personFigure(
  { engine, threshold }: Watch,
  figure: Metric,
  { place, period, person }: RecordScope,
): Promise<RecordFigure | null> {
  const whose = personColumn(figure.table);
  if (whose === null || person === null) return null;
  const all = await evaluate(engine, [figure], {
    period,
    by: [whose],
    where: place && inPlace(figure.table, place),
  });
  const shown =
    withholdsSmall(figure) && threshold > 1
      ? disclose(all, threshold).results
      : all.map((each) => hide(each, null));
  const own = shown.find(({ group }) => group[whose] === person);
  const when = periodText(period);
  const asked: Text = {
    zh: `${person} · ${when.zh} · ${figure.title.zh}`,
    en: `${person} · ${when.en} · ${figure.title.en}`,
  };
  const text = composeSentence(asked, own ? [{ ...own, label: { zh: "", en: "" } }] : [], null, figure);
  return { text, figure: figure.id };
}
