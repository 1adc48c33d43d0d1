import { readdirSync } from "node:fs";
import { allAnalyses, allMetrics } from "@unburden/core";
import { importText } from "@unburden/core/assistant";
import type { AssistantShelf } from "../src/assistant/view.ts";
import { dataFolder, readData } from "./read-data.ts";

/** What the assistant's page lists before anything is asked: articles without their texts, and what can be asked for. */
export function assistantShelf(): AssistantShelf {
  const files = readdirSync(`${dataFolder}knowledge`).filter(
    (file) => file.endsWith(".md") && file !== "README.md",
  );
  const articles = files.sort().map((file) => {
    const { body, ...source } = importText(file, readData(`knowledge/${file}`));
    return { ...source, length: body.length };
  });
  const askable = [...allMetrics, ...allAnalyses].map(({ id, title, chapter }) => ({ id, title, chapter }));
  return { articles, askable };
}
