// What a program without a browser uses of the dashboard: its questions, its rules for what may be shown, its readers.
export { securityHeaders } from "../build/security.ts";
export { briefGiven } from "./brief/given.ts";
export { wordFile } from "./brief/word-document.ts";
export { readCsv, writeCsv } from "./csv.ts";
export { frameOf, type Frame } from "./draw/frame.ts";
export { checkRecord, drawPoints } from "./draw/points.ts";
export { readRecord } from "./draw/read-record.ts";
export { ownEngine, type OwnEngine } from "./ledger/own-engine.ts";
export { holdFiles, readFiles } from "./ledger/read-files.ts";
export type { PageData } from "./page/answer.ts";
export type { DistrictName } from "./page/bundle.ts";
export { jsonResult, pageData } from "./page/page-data.ts";
export { disclosed } from "./page/people.ts";
export type { ServerAbout } from "./page/server.ts";
export { datesOf, isPeriod, type PageScope } from "./page/scope.ts";
export { specOf, pageSpecs, type DataPageId } from "./page-specs.ts";
export { briefSpec, type BriefData } from "./pages/brief/asks.ts";
