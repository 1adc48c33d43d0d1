import { op, table, type ColumnTable } from "arquero";
import { drawnPage, type Answering } from "../drawn-page.ts";
import { columnsOf, departments, monthCount } from "../ledger.ts";

interface Row {
  readonly month: number;
  readonly department: number;
  readonly decision: number;
}
interface Params {
  readonly from: number;
  readonly to: number;
}

// Decision 0 is rejected and 1 approved: Arquero reads the functions' text, in which no name of ours stands.
drawnPage(async (rows): Promise<Answering> => {
  const ledger = table({ ...columnsOf(rows) });
  const counts = (of: ColumnTable, key: string, length: number): number[] => {
    const found = of.groupby(key).count().objects() as Record<string, number>[];
    const values = new Array<number>(length).fill(0);
    for (const each of found) values[each[key] ?? 0] = each["count"] ?? 0;
    return values;
  };
  const between = (months: Params): ColumnTable =>
    (ledger.params(months) as ColumnTable).filter(
      (d: Row, $: Params) => d.month >= $.from && d.month <= $.to,
    );
  const months = counts(ledger, "month", monthCount);
  return {
    answer(range) {
      const brushed = range ? between({ from: range[0], to: range[1] }) : ledger;
      const [share] = brushed
        .rollup({
          rejected: (d: Row) => op.sum(d.decision === 0 ? 1 : 0),
          decided: (d: Row) => op.sum(d.decision <= 1 ? 1 : 0),
        })
        .objects() as { rejected: number; decided: number }[];
      return {
        months,
        departments: counts(brushed, "department", departments.length),
        rejected: share?.rejected ?? 0,
        decided: share?.decided ?? 0,
      };
    },
  };
});
