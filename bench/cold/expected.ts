import { emptyDatabase } from "../data/sample-database.ts";
import { peerFigures } from "./figures.ts";
import { peerTables } from "./tables.ts";

/** What every page has to show of the city, and of a district: reckoned by DuckDB in Node over the peers' files. */
export async function expectedFigures(folder: string, district: string) {
  const connection = await emptyDatabase();
  for (const { name, columns } of peerTables) {
    const types = Object.entries(columns).map(([column, type]) => `${column}: '${type}'`);
    await connection.run(`CREATE TABLE ${name} AS FROM read_csv('${folder}data/${name}.csv',
      header = true, auto_detect = false, delim = ',', columns = {${types.join(", ")}})`);
  }
  const figures = async (where: string): Promise<string[]> => {
    const parts = peerFigures.map(
      ({ table, sql, everywhere }) => `(SELECT ${sql} FROM ${table}${everywhere ? "" : where})`,
    );
    const rows = (await connection.runAndReadAll(`SELECT ${parts.join(", ")}`)).getRows();
    return (rows[0] ?? []).map(String);
  };
  return { city: await figures(""), district: await figures(` WHERE district = '${district}'`) };
}
