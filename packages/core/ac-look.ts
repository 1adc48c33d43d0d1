import { measure } from "./test/assistant/questions/measure.ts";
const name = process.argv[2] ?? "refused-further";
const m = await import(`./test/assistant/questions/${name}.ts`);
for (const list of Object.values(m) as any[]) {
  const s = measure(list);
  console.log(name, s.questions, "right", s.accuracy, "abst", s.abstained, "wrong", s.wrong, "refused", s.refused);
  for (const { question: q, understood: u, outcome } of s.misses as any[])
    console.log(outcome, q.wanted, "|", q.asked, "→", u.is, u.reason ?? u.about ?? u.reading?.metric, u.text.zh.slice(0, 60), (u.candidates ?? []).slice(0, 3).map((c: any) => c.reading.metric).join(","));
}
