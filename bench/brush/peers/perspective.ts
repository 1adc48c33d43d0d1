import perspective, { type Filter, type ViewConfigUpdate } from "@perspective-dev/client";
import clientAddress from "@perspective-dev/client/dist/wasm/perspective-js.wasm?url";
import serverAddress from "@perspective-dev/server/dist/wasm/perspective-server.wasm?url";
import { tableFromArrays, tableToIPC } from "@uwdata/flechette";
import { drawnPage, type Answering } from "../drawn-page.ts";
import { approved, columnsOf, departments, monthCount, rejected, type Range } from "../ledger.ts";

/** The rows as Arrow, whole numbers: what Perspective takes fastest. */
function arrowOf(rows: number): ArrayBuffer {
  const { month, department, decision } = columnsOf(rows);
  const columns = {
    month: Int32Array.from(month),
    department: Int32Array.from(department),
    decision: Int32Array.from(decision),
  };
  const ipc = tableToIPC(tableFromArrays(columns), { format: "stream" });
  if (!ipc) throw new Error("the rows didn't become Arrow");
  return ipc.slice().buffer;
}

const filterOf = (range: Range): Filter[] =>
  range
    ? [
        ["month", ">=", range[0]],
        ["month", "<=", range[1]],
      ]
    : [];

// A view's filter can't be changed: every step makes two views and lets them go.
drawnPage(async (rows): Promise<Answering> => {
  perspective.init_server(fetch(serverAddress).then((response) => response.arrayBuffer()));
  perspective.init_client(fetch(clientAddress));
  const client = await perspective.worker();
  const table = await client.table(arrowOf(rows), { format: "arrow" });
  const counts = async (key: string, filter: Filter[], length: number): Promise<number[]> => {
    const config: ViewConfigUpdate = {
      group_by: [key],
      columns: [key],
      aggregates: { [key]: "count" },
      filter,
    };
    const view = await table.view(config);
    const found = (await view.to_json()) as { __ROW_PATH__: number[] }[];
    await view.delete();
    const values = new Array<number>(length).fill(0);
    for (const {
      __ROW_PATH__: [value],
      ...each
    } of found)
      if (value !== undefined) values[value] = Number((each as Record<string, number>)[key]);
    return values;
  };
  const months = await counts("month", [], monthCount);
  return {
    async answer(range) {
      const filter = filterOf(range);
      const [byDepartment, byDecision] = await Promise.all([
        counts("department", filter, departments.length),
        counts("decision", filter, 6),
      ]);
      const refused = byDecision[rejected] ?? 0;
      return {
        months,
        departments: byDepartment,
        rejected: refused,
        decided: refused + (byDecision[approved] ?? 0),
      };
    },
  };
});
