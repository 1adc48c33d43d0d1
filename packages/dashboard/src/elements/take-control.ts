import type { ReactiveController } from "lit";
import type { TakenChart } from "../export/svg-file.ts";
import { formats } from "../export/formats.ts";
import { say, type Language } from "../language.ts";
import { download } from "../ledger/download.ts";
import { words } from "../texts/export.ts";

/** A chart element that can be taken away. */
interface TakeHost extends HTMLElement {
  readonly language: Language;
  /** Null while nothing is drawn. */
  taken(): TakenChart | null;
}

/** Works the menu that stands in a chart: gives the file that is asked for, and closes as a menu does. */
export class TakeControl implements ReactiveController {
  private readonly host: TakeHost;

  constructor(host: TakeHost) {
    this.host = host;
    host.addEventListener("click", (event) => {
      this.chosen(event);
    });
    host.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.close(true);
    });
    host.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.menu?.contains(relatedTarget)) this.close(false);
    });
  }

  hostConnected(): void {
    document.addEventListener("pointerdown", this.outside);
  }

  hostDisconnected(): void {
    document.removeEventListener("pointerdown", this.outside);
  }

  private readonly outside = ({ target }: Event): void => {
    if (target instanceof Node && !this.menu?.contains(target)) this.close(false);
  };

  private get menu(): HTMLDetailsElement | null {
    return this.host.querySelector<HTMLDetailsElement>("details.take");
  }

  private close(refocus: boolean): void {
    const { menu } = this;
    if (!menu?.open) return;
    menu.open = false;
    menu.querySelector(".take-told")?.replaceChildren();
    if (refocus) menu.querySelector("summary")?.focus();
  }

  private chosen({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-take]") : null;
    const format = formats.find((each) => each === button?.dataset["take"]);
    if (format) void this.give(format);
  }

  private async give(format: (typeof formats)[number]): Promise<void> {
    const { language } = this.host;
    const taken = this.host.taken();
    const status = this.menu?.querySelector(".take-told");
    if (!taken || !status) return;
    try {
      const { dayOf, takeAway } = await import("../export/take-away.ts");
      const occasion = { day: dayOf(new Date()), address: location.href, language };
      const file = await takeAway(taken, occasion, format);
      download(file.name, file);
      status.textContent = `${say(words.done, language)} ${format === "arrow" ? "Arrow" : format.toUpperCase()}`;
    } catch {
      status.textContent = say(words.failed, language);
    }
  }
}
