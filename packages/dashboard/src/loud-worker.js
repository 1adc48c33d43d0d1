// Runs the script whose address is the worker's name. A rejection that nobody handles (the database's WebAssembly can't be
// fetched) becomes an error of the worker, which the page hears; otherwise the page would wait for ever.
// Plain JavaScript and emitted as it is, because a classic worker is needed for importScripts.
self.addEventListener("unhandledrejection", ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
});
const ownAddress = (address) => {
  if (new URL(address).origin !== location.origin)
    throw new TypeError(`a script of another origin: ${address}`);
  return address;
};
const policy = self.trustedTypes?.createPolicy("unburden-database", { createScriptURL: ownAddress });
importScripts(policy ? policy.createScriptURL(self.name) : ownAddress(self.name));
