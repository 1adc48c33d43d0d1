import type { Text } from "../../text.ts";

/** What a brief says of the × figures: `{value}`, `{num}` and `{den}` are the result's. */
export const multiplyWords: Readonly<Record<string, Text>> = {
  "multiply.resident-weight-share": {
    zh: "居民评价在考核中占{value}",
    en: "Residents' satisfaction makes up {value} of the appraisal",
  },
  "multiply.satisfaction-score": {
    zh: "居民满意度按百分制为{value}分",
    en: "Residents' satisfaction stands at {value} points out of a hundred",
  },
  "multiply.repeat-visit-share": {
    zh: "走访{den}次，为同一件事再去的{num}次，占{value}",
    en: "{num} of {den} visits were repeat visits, {value}",
  },
  "multiply.answer-resolved-share": {
    zh: "问过助手并作了评价的{den}次，{num}次解决了，占{value}",
    en: "The assistant settled {num} of {den} rated queries, {value}",
  },
  "multiply.wrong-answer-share": {
    zh: "核对过助手的{den}次回答，答错{num}次，占{value}",
    en: "{num} of {den} checked answers of the assistant were wrong, {value}",
  },
  "multiply.assistant-hours-saved": {
    zh: "助手省下的时间估计为{value}小时",
    en: "The assistant saved an estimated {value} hours",
  },
  "multiply.hotline-on-time-share": {
    zh: "到期的热线工单{den}张，按时办结{num}张，占{value}",
    en: "{num} of {den} hotline tickets due were closed on time, {value}",
  },
  "multiply.hotline-satisfied-share": {
    zh: "有评价的热线工单{den}张，满意的{num}张，占{value}",
    en: "Callers were satisfied with {num} of {den} hotline tickets rated, {value}",
  },
};
