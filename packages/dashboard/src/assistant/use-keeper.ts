import { download } from "../ledger/download.ts";
import type { LedgerClient } from "../ledger/client.ts";
import type { AssistantChoice } from "./choice.ts";
import { useKey, useOf } from "./use-of.ts";
import type { Rating } from "./use-row.ts";
import type { AssistantView } from "./view.ts";

/** The desk's book of uses: each is kept once, rated, taken away or erased. */
export class UseKeeper {
  /** What the last use was of: correcting a reading, or answering again, isn't another use. */
  private last = "";

  constructor(
    private readonly client: LedgerClient,
    private readonly show: (patch: Pick<AssistantView, "uses"> | Pick<AssistantView, "use">) => void,
  ) {}

  async keep(choice: AssistantChoice, view: AssistantView): Promise<void> {
    const key = useKey(choice);
    if (key === this.last) return;
    this.last = key;
    this.show({ use: null });
    const { id, ...uses } = await this.client.ask("keepUse", useOf(choice.mode, view));
    this.show({ uses });
    if (key === this.last) this.show({ use: { id, rating: null } });
  }

  async rate(rating: Rating, { use }: AssistantView): Promise<void> {
    if (!use) return;
    this.show({ use: { ...use, rating } });
    this.show({ uses: await this.client.ask("rateUse", { id: use.id, rating }) });
  }

  async take(): Promise<void> {
    download("assistant-use.csv", await this.client.ask("writtenUses", null));
  }

  async erase(): Promise<void> {
    this.show({ use: null });
    this.show({ uses: await this.client.ask("eraseUses", null) });
  }
}
