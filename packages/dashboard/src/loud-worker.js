// Runs the script whose address is the worker's name. A rejection that nobody handles (the database's WebAssembly can't be
// fetched) becomes an error of the worker, which the page hears; otherwise the page would wait for ever.
// Plain JavaScript and emitted as it is, because a classic worker is needed for importScripts.
self.addEventListener("unhandledrejection", ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
});
importScripts(self.name);
