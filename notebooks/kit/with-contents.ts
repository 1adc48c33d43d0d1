import type { Notebook } from "@observablehq/notebook-kit";
import { notebookEntries } from "./contents.ts";

/** Puts the list of notebooks, as their own files have it, into the cell that asks for it. */
export function withContents(notebook: Notebook): Notebook {
  const list = notebookEntries()
    .map(({ name, title, question }) => `1. **[${title}](./${name}.html)**  \n   ${question.join("  \n   ")}`)
    .join("\n");
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => ({
      ...cell,
      value: cell.value.replace("{{notebooks}}", () => list),
    })),
  };
}
