import type { Format } from "./formats.ts";
import { mediaTypes } from "./formats.ts";
import type { Occasion } from "./facts-lines.ts";
import type { TakenChart } from "./svg-file.ts";

const pad = (part: number): string => String(part).padStart(2, "0");

/** The day in the reader's time: `2024-07-05`. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), pad(moment.getMonth() + 1), pad(moment.getDate())].join("-");
}

/** A file's name of the chart's title, place and day: nothing that Windows refuses, and not too long for it. */
export function fileName({ facts }: TakenChart, { day }: Pick<Occasion, "day">, format: Format): string {
  const plain = (text: string): string =>
    text
      .replaceAll(/[\\/:*?"<>|\x00-\x1f]+/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim()
      .replace(/^[.\s]+/, "");
  const name = Array.from(plain(facts.title)).slice(0, 60).join("").trim();
  return `${name} ${plain(facts.reach)} ${day}.${format}`;
}

/** The chart as a file of the format; each writer is loaded when it is first wanted. */
async function contentOf(
  taken: TakenChart,
  occasion: Occasion,
  format: Format,
): Promise<string | Uint8Array> {
  switch (format) {
    case "svg":
      return (await import("./svg-file.ts")).svgFile(taken, occasion).text;
    case "png":
      return (await import("./png-file.ts")).pngFile(taken, occasion);
    case "csv":
      return (await import("./csv-file.ts")).csvFile(taken.facts, occasion);
    case "xlsx":
      return (await import("./xlsx-file.ts")).xlsxFile(taken.facts, occasion);
    case "arrow":
      return (await import("./arrow-file.ts")).arrowFile(taken.facts, occasion);
  }
}

/**
 * The chart as a file with its name.
 *
 * @throws (rejects) when a writer can't be loaded or the browser can't draw the picture.
 */
export async function takeAway(taken: TakenChart, occasion: Occasion, format: Format): Promise<File> {
  const content = await contentOf(taken, occasion, format);
  const parts = typeof content === "string" ? [content] : [new Uint8Array(content)];
  return new File(parts, fileName(taken, occasion, format), { type: mediaTypes[format] });
}
