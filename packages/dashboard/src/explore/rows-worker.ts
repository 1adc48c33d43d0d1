import { shippedRowsOf, streetNames } from "./rows-source.ts";
import type { RowsReply, RowsRequest } from "./site-rows.ts";

function reply(message: RowsReply, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function answer({ number, asked }: RowsRequest): Promise<void> {
  try {
    if (asked.what === "streets") {
      reply({ number, is: "done", answer: await streetNames() });
      return;
    }
    const rows = await shippedRowsOf(asked, asked.source, asked.site);
    reply({ number, is: "done", answer: rows }, [rows.csv.buffer]);
  } catch (error) {
    reply({ number, is: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<RowsRequest>) => void answer(data));
