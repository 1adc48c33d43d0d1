import type { Chapter, Text } from "@unburden/core";
import type { ArticleSource, Proposal, Rephrasing } from "@unburden/core/assistant";
import type { OwnPresence } from "../ledger/presence.ts";
import { choiceOf, type AssistantChoice, type WrittenReading } from "./choice.ts";
import type { ModelSettings } from "./model-link.ts";
import type { Rating } from "./use-row.ts";
import type {
  KeptDocuments,
  KeptUses,
  Outcome,
  Passage,
  RefusedDocument,
  ShownRows,
  SummaryOutcome,
} from "./protocol.ts";

/** What the page lists before anything is asked. */
export interface AssistantShelf {
  readonly articles: readonly ArticleSource[];
  readonly askable: readonly { readonly id: string; readonly title: Text; readonly chapter: Chapter }[];
}

/** How far an answer is. */
export type Stage =
  | { readonly at: "idle" }
  | { readonly at: "working" }
  | { readonly at: "done" }
  | { readonly at: "failed"; readonly message: string };

/** What became of dropped documents. */
export interface TakenDocuments {
  readonly refused: readonly RefusedDocument[];
  readonly notes: readonly Text[];
}

/** Whether a model of the reader's choice is on. */
export type ModelStage =
  | { readonly at: "off" | "opening" }
  | { readonly at: "refused"; readonly problem: Text }
  | { readonly at: "on"; readonly url: string };

/** All that the page is drawn from, besides language and source. */
export interface AssistantView {
  readonly shelf: AssistantShelf;
  readonly choice: AssistantChoice;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly found: readonly Passage[] | null;
  readonly summary: SummaryOutcome | null;
  readonly model: ModelStage;
  readonly reworded: Rephrasing | null;
  readonly proposed: Proposal | null;
  /** Rows that were opened, by the sentence's first key. */
  readonly opened: ReadonlyMap<string, ShownRows>;
  /** The file that was made last, or why it couldn't be. */
  readonly made: { readonly name: string } | { readonly failed: string } | null;
  /** Null until it is known. */
  readonly documents: KeptDocuments | null;
  readonly taken: TakenDocuments | null;
  readonly readingFiles: boolean;
  /** Files are held over the page. */
  readonly over: boolean;
  readonly own: OwnPresence;
  /** Null until something was used. */
  readonly uses: KeptUses | null;
  /** The use that the shown answer is, and what the reader said of it. */
  readonly use: { readonly id: string; readonly rating: Rating | null } | null;
}

/** The page as it is served. */
export function firstAssistantView(shelf: AssistantShelf): AssistantView {
  return {
    shelf,
    choice: choiceOf(new URL("http://localhost/")),
    stage: { at: "idle" },
    outcome: null,
    found: null,
    summary: null,
    model: { at: "off" },
    reworded: null,
    proposed: null,
    opened: new Map(),
    made: null,
    documents: null,
    taken: null,
    readingFiles: false,
    over: false,
    own: { at: "unknown" },
    uses: null,
    use: null,
  };
}

/** What the reader can do; the page's elements call these. */
export interface AssistantActions {
  /** Opens another address of this page. */
  readonly go: (choice: Partial<AssistantChoice>) => void;
  readonly correct: (reading: WrittenReading) => void;
  readonly retry: () => void;
  readonly receipt: () => void;
  /** Opens the rows of a sentence. */
  readonly open: (keys: readonly string[]) => void;
  /** Makes a file of the work record. */
  readonly make: (format: "docx" | "xlsx") => void;
  readonly modelOn: (settings: ModelSettings) => void;
  readonly modelOff: () => void;
  readonly reword: () => void;
  readonly propose: () => void;
  readonly takeProposal: () => void;
  readonly drop: (files: readonly File[]) => void;
  readonly remove: (id: string) => void;
  readonly rate: (rating: Rating) => void;
  readonly takeUses: () => void;
  readonly eraseUses: () => void;
}

/** Does nothing: for the page as it is served. */
export const noAssistantActions: AssistantActions = {
  go: () => undefined,
  correct: () => undefined,
  retry: () => undefined,
  receipt: () => undefined,
  open: () => undefined,
  make: () => undefined,
  modelOn: () => undefined,
  modelOff: () => undefined,
  reword: () => undefined,
  propose: () => undefined,
  takeProposal: () => undefined,
  drop: () => undefined,
  remove: () => undefined,
  rate: () => undefined,
  takeUses: () => undefined,
  eraseUses: () => undefined,
};
