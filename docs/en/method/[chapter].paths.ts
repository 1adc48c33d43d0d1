import { chapters, methodPage, type FigureChapter } from "../../src/method-page.ts";

export default {
  paths: () =>
    (Object.keys(chapters) as FigureChapter[]).map((chapter) => ({
      params: { chapter },
      content: methodPage(chapter, "en"),
    })),
};
