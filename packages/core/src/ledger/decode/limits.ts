/** How much a file may hold; beyond it the file is refused with the number read and the limit. */
export interface DecodeLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of all parts of a zip or of all compressed pages together, once unpacked. */
  readonly unzippedBytes: number;
  /** Parts of a zip. */
  readonly parts: number;
  readonly sheets: number;
  /** Cells of all sheets together, empty ones between filled ones included. */
  readonly cells: number;
  /** Characters of one cell. */
  readonly cellCharacters: number;
  /** Characters of one row of a text file: what is held in memory while a quotation is open. */
  readonly rowCharacters: number;
}

/**
 * Far above any ledger of a district, far below what a browser's tab can hold: 256 MB a file, 1 GB unpacked, 10 million
 * cells, 200 sheets, Excel's own 32 767 characters a cell, 4 million characters a row of text.
 */
export const defaultLimits: DecodeLimits = {
  fileBytes: 256 * 1024 * 1024,
  unzippedBytes: 1024 * 1024 * 1024,
  parts: 10_000,
  sheets: 200,
  cells: 10_000_000,
  cellCharacters: 32_767,
  rowCharacters: 4_000_000,
};

/** The given limits, and the defaults for the rest. */
export function completeLimits(limits: Partial<DecodeLimits> = {}): DecodeLimits {
  return { ...defaultLimits, ...limits };
}
