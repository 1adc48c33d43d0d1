/** The largest file, in bytes, that is kept because it was visited. */
const largest = 2_000_000;

/**
 * The answer to what isn't the dashboard's (documentation and notebooks beside it): from the network, and without one as
 * it was when it was last visited. A page that was never visited gives way to the page that says so.
 */
export async function visitedAnswer(request: Request, visited: Cache, excuse: string): Promise<Response> {
  try {
    const fresh = await fetch(request);
    const small = Number(fresh.headers.get("Content-Length") ?? 0) <= largest;
    if (fresh.status === 200 && small) {
      void visited.put(request, fresh.clone()).catch(() => undefined);
    }
    return fresh;
  } catch (error) {
    const before = await visited.match(request, { ignoreVary: true });
    if (before) return before;
    if (request.mode === "navigate") return Response.redirect(excuse);
    throw error;
  }
}
