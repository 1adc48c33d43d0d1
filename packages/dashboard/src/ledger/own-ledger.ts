import type { Ledger } from "@unburden/core";
import type { Decisions } from "@unburden/core/ledger";

/** A file that went into the ledger. */
export interface ImportRecord {
  readonly file: string;
  /** When, as an ISO timestamp. */
  readonly at: string;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** The user's own ledger, as it is kept in this browser. */
export interface OwnLedger {
  readonly rows: Ledger;
  readonly decisions: Decisions;
  readonly imports: readonly ImportRecord[];
}

/** Keeps the user's ledger, version after version. */
export interface LedgerStorage {
  /** The newest complete version; null when there is none. */
  load(): Promise<OwnLedger | null>;
  /** Writes a new version. Until it is wholly written, the one before stays the newest. */
  save(ledger: OwnLedger): Promise<void>;
  /** Goes back one version; false when there is none before. */
  undo(): Promise<boolean>;
  /** How many versions one can go back. */
  undoable(): Promise<number>;
  /** Removes everything. */
  clear(): Promise<void>;
}

/** A ledger without anything in it. */
export const emptyLedger: OwnLedger = { rows: {}, decisions: { mappings: [], answers: [] }, imports: [] };
