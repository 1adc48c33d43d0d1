import { interpreter } from "./src/assistant/index.ts";
import { places } from "./test/assistant/questions/measure.ts";
const u = interpreter({ places });
for (const q of process.argv.slice(2)) { const r: any = u(q, "2024-11-20"); console.log(q, "→", r.is, r.reason ?? r.about ?? r.reading?.metric, r.text.zh, (r.candidates ?? []).slice(0,4).map((c: any) => c.reading.metric).join(",")); }
