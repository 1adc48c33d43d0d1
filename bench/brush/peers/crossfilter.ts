import crossfilter from "crossfilter2";
import { drawnPage, type Answering } from "../drawn-page.ts";
import { approved, columnsOf, departments, monthCount, rejected } from "../ledger.ts";

interface Shares {
  rejected: number;
  decided: number;
}

// Records are row numbers into typed arrays: an object a row would not fit.
drawnPage(async (rows): Promise<Answering> => {
  const { month, department, decision } = columnsOf(rows);
  const records = crossfilter(Array.from({ length: rows }, (_, row) => row));
  const byMonth = records.dimension((row) => month[row] ?? 0);
  const byDepartment = records.dimension((row) => department[row] ?? 0);
  const months = byMonth.group<number, number>();
  const counts = byDepartment.group<number, number>();
  const decided = (row: number): number => Number(decision[row] === rejected || decision[row] === approved);
  const share = records.groupAll<Shares>().reduce(
    (shares, row) => {
      shares.rejected += Number(decision[row] === rejected);
      shares.decided += decided(row);
      return shares;
    },
    (shares, row) => {
      shares.rejected -= Number(decision[row] === rejected);
      shares.decided -= decided(row);
      return shares;
    },
    () => ({ rejected: 0, decided: 0 }),
  );
  const valuesOf = (groups: readonly { key: number; value: number }[], length: number): number[] => {
    const values = new Array<number>(length).fill(0);
    for (const { key, value } of groups) values[key] = value;
    return values;
  };
  return {
    answer(range) {
      if (range) byMonth.filterRange([range[0], range[1] + 1]);
      else byMonth.filterAll();
      return {
        months: valuesOf(months.all(), monthCount),
        departments: valuesOf(counts.all(), departments.length),
        ...share.value(),
      };
    },
  };
});
