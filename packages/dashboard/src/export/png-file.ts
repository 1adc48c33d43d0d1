import { factLines, type FactLine, type Occasion } from "./facts-lines.ts";
import { pngWithTexts } from "./png-text.ts";
import { svgFile, type TakenChart } from "./svg-file.ts";

/** Dots a CSS pixel: sharp on paper and on a dense screen. */
const density = 2;

const keywords: Readonly<Record<FactLine["key"], string>> = {
  title: "Title",
  source: "Source",
  reach: "Coverage",
  definition: "Description",
  notes: "Comment",
  taken: "Creation Time",
  page: "URL",
};

/**
 * The chart's picture in dots, with the same words in the picture and in its file. It is read from a `data:` address, which
 * the page's Content-Security-Policy allows for images.
 *
 * @throws (rejects) when the browser can't draw it.
 */
export async function pngFile(taken: TakenChart, occasion: Occasion): Promise<Uint8Array> {
  const { text, width, height } = svgFile(taken, occasion);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), {
    width: Math.round(width * density),
    height: Math.round(height * density),
  });
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser gives no 2d canvas");
  context.scale(density, density);
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (!blob) throw new Error("the browser wrote no PNG");
  const texts = factLines(taken.facts, occasion).map(({ key, text: said }) => [keywords[key], said] as const);
  return pngWithTexts(new Uint8Array(await blob.arrayBuffer()), texts);
}
