import { openFilled } from "../database.ts";
import { districts } from "../districts.ts";
import { peerFigures } from "../figures.ts";

const select = document.querySelector("select");
const list = document.querySelector("dl");
if (!select || !list) throw new Error("the page has no place for its figures");
select.append(
  new Option("全市", ""),
  ...Object.entries(districts).map(([code, name]) => new Option(name, code)),
);

const cells = peerFigures.map(({ id, name }) => {
  const [term, cell] = [document.createElement("dt"), document.createElement("dd")];
  term.textContent = name;
  cell.dataset["figure"] = id;
  list.append(term, cell);
  return cell;
});

/** All figures in one statement: one round trip to the worker. */
function statement(district: string): string {
  const parts = peerFigures.map(({ table, sql, everywhere }) => {
    const where = everywhere || district === "" ? "" : ` WHERE district = '${district}'`;
    return `(SELECT ${sql} FROM ${table}${where})`;
  });
  return `SELECT ${parts.map((part, i) => `${part} AS f${i}`).join(", ")}`;
}

const { connection } = await openFilled();

async function show(district: string): Promise<void> {
  const [row] = (await connection.query(statement(district))).toArray() as Record<string, string>[];
  for (const [i, cell] of cells.entries()) cell.textContent = row?.[`f${i}`] ?? "—";
}

select.addEventListener("change", () => void show(select.value));
await show(select.value);
