import { chartPage } from "./chart-page.ts";
import { chapters, methodPage, type FigureChapter } from "./method-page.ts";
import { notebookPage } from "./notebook-page.ts";

/** The pages that follow from the metrics, the charts and the notebooks, by their path in `docs/`. */
export function generatedPages(): Readonly<Record<string, string>> {
  const pages: Record<string, string> = {
    "reference/charts.md": chartPage(),
    "notebooks.md": notebookPage("zh"),
    "en/notebooks.md": notebookPage("en"),
  };
  for (const chapter of Object.keys(chapters) as FigureChapter[]) {
    pages[`method/${chapter}.md`] = methodPage(chapter, "zh");
    pages[`en/method/${chapter}.md`] = methodPage(chapter, "en");
  }
  return pages;
}
