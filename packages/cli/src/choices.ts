/** The engines that can be named. */
export const engineNames = ["duckdb"] as const;

/** The name of an engine. */
export type EngineName = (typeof engineNames)[number];

/** The ways in which figures are written. */
export const figureFormats = ["table", "json", "csv", "arrow"] as const;

/** A way in which figures are written. */
export type FigureFormat = (typeof figureFormats)[number];

/** The forms of a brief. */
export const reportFormats = ["markdown", "text", "json", "docx"] as const;

/** A form of a brief. */
export type ReportFormat = (typeof reportFormats)[number];

/** The forms that the sample can be written in. */
export const sampleFormats = ["csv", "parquet", "arrow", "duckdb"] as const;

/** A form that the sample can be written in. */
export type SampleFormat = (typeof sampleFormats)[number];
