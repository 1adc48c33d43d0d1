import { html, LitElement, nothing, type TemplateResult } from "lit";
import { say, type Language } from "../language.ts";
import { keepSite, noCopy, type CopyActions, type SiteCopy } from "../offline/site-copy.ts";
import { words } from "../texts/offline.ts";

type Closed = "offline" | "newer";

/**
 * Says, at the foot of the page, what is kept for use without a network, and in a quiet notice that there is no network or
 * a newer version. It draws into the page itself, so that the page's styles hold here too.
 */
export class OfflineNotice extends LitElement {
  static override properties = {
    language: { attribute: false },
    copy: { state: true },
    closed: { state: true },
  };

  declare language: Language;
  declare copy: SiteCopy;
  declare private closed: ReadonlySet<Closed>;
  private actions: CopyActions | null = null;

  constructor() {
    super();
    this.language = "zh";
    this.copy = noCopy;
    this.closed = new Set();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The app is there: the site may be kept from now on. */
  protected override firstUpdated(): void {
    // The development server has no service worker.
    if (!import.meta.env.PROD) return;
    this.actions = keepSite((patch) => {
      this.copy = { ...this.copy, ...patch };
      if (this.copy.online) this.closed = new Set([...this.closed].filter((each) => each !== "offline"));
    });
  }

  private close(notice: Closed): void {
    this.closed = new Set([...this.closed, notice]);
  }

  private databaseWords(): unknown {
    const { language } = this;
    const { database } = this.copy;
    const button = html`<button
      type="button"
      class="quiet"
      data-action="keep-database"
      @click=${() => this.actions?.keepDatabase()}
    >
      ${say(words.keepDatabase, language)}
    </button>`;
    if (database === null) return html`${say(words.database, language)} ${button}`;
    if (database.failed) return html`${say(words.databaseFailed, language)} ${button}`;
    return say(database.done === database.of ? words.databaseKept : words.keepingDatabase, language);
  }

  private keptWords(): unknown {
    const { language } = this;
    const { data } = this.copy;
    if (data === null) return nothing;
    if (data.failed) return html`<p>${say(words.failed, language)}</p>`;
    if (data.done < data.of)
      return html`<p>${say(words.saving, language)} <small>${data.done}/${data.of}</small></p>`;
    return html`<p>${say(words.kept, language)} ${this.databaseWords()}</p>`;
  }

  private notice(): unknown {
    const { language, closed } = this;
    const { newer, online } = this.copy;
    if (newer && !closed.has("newer"))
      return html`<p class="site-notice" data-notice="newer">
        ${say(words.newer, language)}
        <button type="button" data-action="reload" @click=${() => this.actions?.reload()}>
          ${say(words.reload, language)}
        </button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.close("newer");
          }}
        >
          ${say(words.later, language)}
        </button>
      </p>`;
    if (!online && !closed.has("offline"))
      return html`<p class="site-notice" data-notice="offline">
        ${say(words.offline, language)}
        <button
          type="button"
          class="quiet"
          @click=${() => {
            this.close("offline");
          }}
        >
          ${say(words.close, language)}
        </button>
      </p>`;
    return nothing;
  }

  protected override render(): TemplateResult {
    const { data } = this.copy;
    const kept = data !== null && !data.failed && data.done === data.of;
    return html`<div class="kept-site" data-site-kept=${kept}>${this.keptWords()}</div>
      <div role="status">${this.notice()}</div>`;
  }
}

customElements.define("ub-offline", OfflineNotice);
