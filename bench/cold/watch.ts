/** What a page is watched for. All of it is put into the page before anything of it is loaded. */
export interface Watched {
  /** The body of a function that gives the shown figures, as far as they are there. */
  readonly read: string;
  /** The figures that are waited for at first, and those after the choice. */
  readonly first: readonly string[];
  readonly then: readonly string[];
  /** The select in which a district is chosen, and which. */
  readonly select: string;
  readonly district: string;
}

/** When what was waited for was painted. Milliseconds after the navigation began. */
export interface Moments {
  readonly first: number;
  readonly chosen: number;
  readonly then: number;
}

/**
 * The script that watches. The figures are looked for whenever the document changes (MutationObserver); the frame after
 * they are there (requestAnimationFrame) paints them, and the first task after that frame (a MessageChannel's) takes the time.
 * Then a district is chosen, as soon as the select, or something about it, listens to changes: a choice that nobody hears
 * before that would be lost to a reader too.
 */
export function watchScript({ read, first, then, select, district }: Watched): string {
  return `(() => {
    const read = () => { ${read} };
    const moments = (window.__moments = {});
    const heard = new WeakSet();
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, ...rest) {
      if (type === "change" || type === "input") heard.add(this);
      return add.call(this, type, ...rest);
    };
    const listens = (node) => node !== null && (heard.has(node) || listens(node.parentNode));
    const painted = (name, after) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          moments[name] = performance.now();
          after();
        };
        channel.port2.postMessage(null);
      });
    const whenShown = (wanted, name, after) => {
      const isShown = () => JSON.stringify(read()) === wanted;
      let seen = false;
      const look = () => {
        if (seen || !isShown()) return;
        seen = true;
        observer.disconnect();
        painted(name, after);
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      look();
    };
    const choose = () => {
      const select = document.querySelector(${JSON.stringify(select)});
      if (!select || !listens(select)) return void setTimeout(choose, 10);
      moments.chosen = performance.now();
      select.focus();
      select.value = ${JSON.stringify(district)};
      whenShown(${JSON.stringify(JSON.stringify(then))}, "then", () => {});
      for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true }));
    };
    whenShown(${JSON.stringify(JSON.stringify(first))}, "first", choose);
  })();`;
}
