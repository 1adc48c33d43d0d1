import * as vg from "@uwdata/vgplot";
import { openFilled } from "../database.ts";
import { districts } from "../districts.ts";
import { peerFigures } from "../figures.ts";

const { database, connection } = await openFilled();
vg.coordinator().databaseConnector(vg.wasmConnector({ duckdb: database, connection }));

const chosen = vg.Selection.single();
const menu = vg.menu({
  label: "区",
  as: chosen,
  field: "district",
  options: [
    { label: "全市", value: "" },
    ...Object.entries(districts).map(([value, label]) => ({ label, value })),
  ],
}) as HTMLElement;

/** A figure as vgplot shows one: a text mark over the table, filtered by what is chosen. */
function figure({ id, name, table, sql, everywhere }: (typeof peerFigures)[number]): HTMLElement {
  const place = document.createElement("section");
  const title = document.createElement("h2");
  place.dataset["figure"] = id;
  title.textContent = name;
  const source = vg.from(table, everywhere ? {} : { filterBy: chosen });
  const text = vg.text(source, {
    text: vg.sql`${sql}`,
    frameAnchor: "left",
    textAnchor: "start",
    fontSize: 24,
  });
  place.append(title, vg.plot(text, vg.width(320), vg.height(40), vg.margins({ left: 4 })));
  return place;
}

document.querySelector("main")?.append(menu, ...peerFigures.map(figure));
