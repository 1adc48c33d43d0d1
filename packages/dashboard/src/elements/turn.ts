const waiting: (() => void)[] = [];
const bell = new MessageChannel();

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) ring();
}

function ring(): void {
  bell.port2.postMessage(null);
}

bell.port1.onmessage = next;
// Paper takes what is there: nothing may wait any longer.
addEventListener("beforeprint", () => {
  for (const go of waiting.splice(0)) go();
});

/**
 * Resolves when it is the caller's turn: one caller a task, in the order of asking, so that the page answers to the
 * reader between two drawings. Printing gives everybody their turn at once.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) ring();
  });
}
