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
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html unburden unburden-database",
].join("; ");

/** The headers that the preview server sends with every file, and the service worker with what it kept. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};
