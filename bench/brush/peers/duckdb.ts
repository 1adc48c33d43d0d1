import type { Answer } from "../answer.ts";
import { openLedger } from "../database.ts";
import { drawnPage, type Answering } from "../drawn-page.ts";
import { departments, monthCount, monthStartSql, tableName, type Range } from "../ledger.ts";

type Counts = ReadonlyMap<unknown, number>;

const within = (range: Range): string =>
  range
    ? `WHERE submitted_on >= ${monthStartSql(range[0])} AND submitted_on < ${monthStartSql(range[1] + 1)}`
    : "";

// Three views, a statement each, as one writes them: the months' own isn't narrowed by its own brush, and asked once.
drawnPage(async (rows): Promise<Answering> => {
  const { connection } = await openLedger(rows);
  const objects = async (sql: string): Promise<Record<string, unknown>[]> => {
    const table = await connection.query(sql);
    return table.toArray().map((row) => (row as { toJSON(): Record<string, unknown> }).toJSON());
  };
  const counts = async (key: string, where: string): Promise<Counts> => {
    const found = await objects(
      `SELECT ${key} AS key, count(*)::DOUBLE AS n FROM ${tableName} ${where} GROUP BY ALL`,
    );
    return new Map(found.map(({ key: value, n }) => [value, Number(n)]));
  };
  const byMonth = await counts("((year(submitted_on) - 2022) * 12 + month(submitted_on) - 1)::DOUBLE", "");
  const months = Array.from({ length: monthCount }, (_, month) => byMonth.get(month) ?? 0);
  return {
    async answer(range): Promise<Answer> {
      const where = within(range);
      const [byDepartment, [share]] = await Promise.all([
        counts("dept_id", where),
        objects(`SELECT (count(*) FILTER (decision = 'rejected'))::DOUBLE AS rejected,
          (count(*) FILTER (decision IN ('approved', 'rejected')))::DOUBLE AS decided FROM ${tableName} ${where}`),
      ]);
      return {
        months,
        departments: departments.map((name) => byDepartment.get(name) ?? 0),
        rejected: Number(share?.["rejected"]),
        decided: Number(share?.["decided"]),
      };
    },
    ping: () => connection.query("SELECT 1"),
  };
});
