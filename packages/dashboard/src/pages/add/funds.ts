import type { TemplateResult } from "lit";
import { balanceLines } from "../../charts/balance-lines.ts";
import { formatFixed, formatNumber } from "../../format.ts";
import { say, type Language } from "../../language.ts";
import { resultOf } from "../../page/by-key.ts";
import { shortUnitName } from "../../page/unit-name.ts";
import type { PageView } from "../../page/view.ts";
import { block, type Place } from "../../sections/block.ts";
import { part } from "../../sections/part.ts";
import { stat } from "../../sections/stat.ts";
import { numberCell, type ValueCell } from "../../sections/twin-cell.ts";
import { sentences, words } from "../../texts/add.ts";
import type { AddData } from "./asks.ts";
import { fundBooks, type FundBooks } from "./balances.ts";

/** With a real minus. */
function yuan(value: number, language: Language): string {
  const digits = Number.isInteger(value) ? 0 : 2;
  const size = formatFixed(Math.abs(value), language, digits);
  return value < 0 ? `−${size}` : size;
}

function yuanCell(value: number, language: Language): ValueCell {
  return numberCell(value, yuan(value, language));
}

function gapOf({ answers }: AddData, unit: string): number {
  return resultOf(answers.fundGaps.results, "org_id", unit)?.value ?? 0;
}

function fundsSentence(data: AddData, books: readonly FundBooks[], language: Language): string | null {
  const [result] = data.answers.lowest.results;
  if (books.length === 0 || result?.value == null) return null;
  const uneven = books.filter(({ unit }) => gapOf(data, unit) !== 0);
  const off = result.detail.off_purpose.reduce((sum, { entries }) => sum + (entries ?? 0), 0);
  const told = {
    funds: formatNumber(books.length, language),
    lowest: yuan(result.value, language),
    off: formatNumber(off, language),
  };
  if (uneven.length === 0) return say(sentences.fundsEven(told), language);
  const gap = uneven.reduce((sum, { unit }) => sum + gapOf(data, unit), 0);
  const given = { ...told, uneven: formatNumber(uneven.length, language), gap: yuan(gap, language) };
  return say(sentences.fundsGap(given), language);
}

/** Funds that don't reconcile, or else the one that holds most: what a reader looks at first. */
function lookedAt(data: AddData, books: readonly FundBooks[]): ReadonlySet<string> {
  const uneven = books.filter(({ unit }) => gapOf(data, unit) !== 0);
  const end = ({ points }: FundBooks): number => points.at(-1)?.balance ?? 0;
  const [fullest] = [...books].sort((a, b) => end(b) - end(a));
  return new Set((uneven.length > 0 ? uneven : fullest ? [fullest] : []).map(({ unit }) => unit));
}

/** Each fund's running balance day by day, and whether 3 yuan of every wash came in. */
export function fundsSection({ data, districts }: PageView<AddData>, language: Language): TemplateResult {
  const place: Place = { data, districts, language };
  const { fundGap, lowest } = data.answers;
  const books = fundBooks(data);
  const strong = lookedAt(data, books);
  const nameOf = ({ unit }: FundBooks): string => shortUnitName(unit, districts, language);
  const rows = books.map((fund) => {
    const gap = gapOf(data, fund.unit);
    const named = { unit: nameOf(fund), gap: yuan(gap, language) };
    const name = gap === 0 ? nameOf(fund) : say(sentences.gapName(named), language);
    return {
      key: fund.unit,
      name: strong.has(fund.unit) ? name : "",
      points: fund.points.map(({ day, balance }) => ({ day, balance: balance / 100 })),
      strong: strong.has(fund.unit),
      unit: say(words.balance, language),
    };
  });
  return part(
    "funds",
    say(words.funds, language),
    block(
      {
        id: "fund-balances",
        finding: fundsSentence(data, books, language),
        narrowed: lowest.narrowed,
        about: lowest.about,
        lead: stat(fundGap, place),
        chart: balanceLines,
        rows,
        notes: [say(words.fundsNote, language)],
        table: {
          heads: [words.fund, words.taken, words.spent, words.left, words.lowest, words.gap].map((head) =>
            say(head, language),
          ),
          rows: [...books]
            .sort((a, b) => Math.abs(gapOf(data, b.unit)) - Math.abs(gapOf(data, a.unit)))
            .map((fund) => [
              nameOf(fund),
              yuanCell(fund.taken / 100, language),
              yuanCell(fund.spent / 100, language),
              yuanCell((fund.taken - fund.spent) / 100, language),
              yuanCell(fund.lowest / 100, language),
              yuanCell(gapOf(data, fund.unit), language),
            ]),
        },
      },
      place,
    ),
  );
}
