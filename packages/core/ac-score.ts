import { allAnalyses, allMetrics } from "./src/registry.ts";
import { lexicon } from "./src/assistant/ask/lexicon.ts";
import { contentOf, matchFigures } from "./src/assistant/ask/match-figure.ts";
import { parseQuestion } from "./src/assistant/ask/parse-question.ts";
import { plainQuestion } from "./src/assistant/ask/variants.ts";
import { places } from "./test/assistant/questions/measure.ts";
const w = lexicon([...allMetrics, ...allAnalyses]);
for (const q of process.argv.slice(2)) {
  const p = parseQuestion(plainQuestion(q), w, places, "2024-11-20");
  const c = contentOf(p.rest, w);
  console.log(q, [...c.known].join(" "), c.strange.join(" "));
  for (const m of matchFigures(c, w).slice(0, 4)) console.log("  ", m.figure.id, m.score.toFixed(3), m.exact, m.titled, m.explained.toFixed(2), m.near.toFixed(3), m.unexplained.join(" "));
}
