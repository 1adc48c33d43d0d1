import type { Io, Speech } from "../io.ts";
import type { EngineName } from "../warehouse/open.ts";
import { misused } from "../usage-error.ts";
/** What `serve` may be told. */
export interface ServeOptions {
  readonly engine: EngineName;
  readonly host: string;
  readonly port: number;
  readonly tokenFile?: string;
  readonly proxyHeader?: string;
  readonly seconds: number;
  readonly rowLimit: number;
}
export async function serve(_p: readonly string[], _o: ServeOptions, _s: Speech, _io: Io): Promise<number> {
  return misused("", "");
}
