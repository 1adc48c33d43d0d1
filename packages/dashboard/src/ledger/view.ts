import type { DistrictName } from "../page/bundle.ts";
import type { FiguresView, ImportView, KeptView, Progress, TakenView } from "./protocol.ts";

/** What is being done with dropped files. */
export type Stage =
  | { readonly at: "idle" }
  | { readonly at: "reading"; readonly progress: Progress | null }
  | {
      readonly at: "read";
      readonly result: ImportView;
      /** Whether the files are being read again, with an answer more. */
      readonly again: boolean;
    }
  | { readonly at: "taken"; readonly taken: TakenView }
  | { readonly at: "failed"; readonly message: string };

/** All that the ledger's page is drawn from, besides the language. */
export interface LedgerView {
  /** Names for codes; empty in the page as it is served. */
  readonly districts: readonly DistrictName[];
  /** Null until the browser has opened what it keeps. */
  readonly kept: KeptView | null;
  readonly stage: Stage;
  readonly figures: FiguresView | null;
  /** Why there are no figures, in the browser's words; null when nothing went wrong. */
  readonly figuresFailed: string | null;
  /** Files are held over the page. */
  readonly over: boolean;
}

/** The page as it is served. */
export const firstLedgerView: LedgerView = {
  districts: [],
  kept: null,
  stage: { at: "idle" },
  figures: null,
  figuresFailed: null,
  over: false,
};

/** What the reader can do; the page's elements call these. */
export interface LedgerActions {
  readonly drop: (files: readonly File[]) => void;
  readonly sample: () => void;
  readonly cancel: () => void;
  readonly discard: () => void;
  readonly answer: (question: number, form: FormData) => void;
  readonly take: (how: "append" | "replace") => void;
  readonly download: (name: string) => void;
  readonly undo: () => void;
  readonly clear: () => void;
}

/** Does nothing: for the page as it is served. */
export const noActions: LedgerActions = {
  drop: () => undefined,
  sample: () => undefined,
  cancel: () => undefined,
  discard: () => undefined,
  answer: () => undefined,
  take: () => undefined,
  download: () => undefined,
  undo: () => undefined,
  clear: () => undefined,
};
