export { readDocument, type DocumentOptions, type ReadDocument } from "./read-document.ts";
export type { DocumentFault } from "./document-fault.ts";
export { defaultDocumentLimits, type DocumentLimits } from "./document-limits.ts";
export type { Article } from "../find/article.ts";
