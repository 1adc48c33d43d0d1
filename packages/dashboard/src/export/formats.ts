/** What a chart can be taken away as, in the menu's order. */
export const formats = ["svg", "png", "csv", "xlsx", "arrow"] as const;

/** What a chart can be taken away as. */
export type Format = (typeof formats)[number];

/** The formats' types as browsers and servers name them. */
export const mediaTypes: Readonly<Record<Format, string>> = {
  svg: "image/svg+xml;charset=utf-8",
  png: "image/png",
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  arrow: "application/vnd.apache.arrow.file",
};
