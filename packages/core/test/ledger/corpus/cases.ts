import { amounts } from "./cases/amounts.ts";
import { balances } from "./cases/balances.ts";
import { checks } from "./cases/checks.ts";
import { dates } from "./cases/dates.ts";
import { doubts } from "./cases/doubts.ts";
import { encodings } from "./cases/encodings.ts";
import { files } from "./cases/files.ts";
import { headers } from "./cases/headers.ts";
import { mapping } from "./cases/mapping.ts";
import { numbers } from "./cases/numbers.ts";
import { places } from "./cases/places.ts";
import { privacy } from "./cases/privacy.ts";
import { realistic } from "./cases/realistic.ts";
import { structure } from "./cases/structure.ts";
import { words } from "./cases/words.ts";
import { workbookParts } from "./cases/workbook-parts.ts";
import type { CorpusCase } from "./corpus-case.ts";

/** Every case of the corpus. */
export const corpus: readonly CorpusCase[] = [
  ...encodings,
  ...structure,
  ...headers,
  ...mapping,
  ...words,
  ...doubts,
  ...numbers,
  ...amounts,
  ...dates,
  ...places,
  ...checks,
  ...balances,
  ...privacy,
  ...files,
  ...workbookParts,
  ...realistic,
];
