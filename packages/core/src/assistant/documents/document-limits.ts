/** How much a document may hold; beyond it the file is refused with the number read and the limit. */
export interface DocumentLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of one unpacked part of a Word file. */
  readonly unzippedBytes: number;
  readonly pages: number;
  /** Characters of text in all. */
  readonly characters: number;
  /** Milliseconds that a PDF's pages may take. */
  readonly milliseconds: number;
}

/** Far above a handbook, far below what a browser's tab can hold. */
export const defaultDocumentLimits: DocumentLimits = {
  fileBytes: 64 * 1024 * 1024,
  unzippedBytes: 32 * 1024 * 1024,
  pages: 2000,
  characters: 3_000_000,
  milliseconds: 60_000,
};
