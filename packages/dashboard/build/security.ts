/**
 * What the page may do; it holds both as the preview server's header and as the built page's own meta element, so that it
 * also holds on any static file server. `wasm-unsafe-eval` lets DuckDB's WebAssembly compile; nothing else is compiled.
 * Where the browser knows Trusted Types, no text becomes HTML or a script's address but through Lit's templates and
 * `trustedAddress`; `unburden-database` is the database's worker (loud-worker.js).
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html unburden unburden-database",
].join("; ");

/** The page that asks a model of the reader's choice; it is only ever framed by the assistant's page. */
export const modelPage = "assistant-model.html";

/**
 * What that page may do until its script has narrowed it, as its first act, to the one address that the reader entered
 * (src/entries/assistant-model.ts). A policy can only be narrowed, never widened, so that it begins wide. It holds no row and
 * no figure, and does nothing where it isn't framed by this site.
 */
export const modelPagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src http: https:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** The headers that the preview server sends with every file, and the service worker with what it kept. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** The headers of a file of the site. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return path.endsWith(modelPage)
    ? { ...securityHeaders, "Content-Security-Policy": modelPagePolicy }
    : securityHeaders;
}
