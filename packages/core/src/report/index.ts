export { brief, type Brief, type BriefPart, type BriefSection, type BriefSentence } from "./brief.ts";
export type { BriefLanguage } from "./brief-language.ts";
export type {
  BriefAbout,
  BriefComparison,
  BriefFigure,
  BriefFinding,
  BriefGiven,
  BriefReach,
  BriefResult,
  BriefSeries,
  BriefSource,
  ComparedShare,
  JudgedService,
  TimeAccount,
} from "./given.ts";
export { fewest } from "./knowledge.ts";
export type { BriefBasis } from "./piece.ts";
export type { BriefRow, BriefTable } from "./tables.ts";
export type { BriefOperation } from "./words/brief-words.ts";
