import type { Text } from "../../text.ts";
import type { Figure } from "../figure.ts";
import type { RefusalReason, Understanding } from "./reading.ts";

const reasons: Readonly<Record<RefusalReason, Text>> = {
  empty: { zh: "没有看到问题。", en: "There is no question here." },
  "not-a-figure": {
    zh: "这里只回答台账能算出来的数字，不解释原因，也不查个人信息。",
    en: "Only figures that the ledger gives are answered here: no reasons, and nothing about a person.",
  },
  instruction: {
    zh: "这里只读问题，不执行指令；数字和保密规则不会因为问法而改变。",
    en: "Questions are read here, instructions aren't carried out; no wording changes a figure or shows a suppressed one.",
  },
  "the-future": {
    zh: "台账里没有将来的数，这里不作预测。",
    en: "The ledger holds nothing of the future, and nothing is forecast here.",
  },
  elsewhere: { zh: "台账不包括您问的地方。", en: "The ledger doesn't cover the place that you ask about." },
  "unknown-words": {
    zh: "没有听懂：问题里的词和台账里的指标对不上。",
    en: "Not understood: the question's words match no figure of the ledger.",
  },
  "too-long": {
    zh: "问题太长，请一次问一个数字。",
    en: "The question is too long; ask for one figure at a time.",
  },
};

/** A refusal that says why, and one figure a chapter that can be asked for. */
export function refuse(reason: RefusalReason, figures: readonly Figure[]): Understanding {
  const chapters = [...new Set(figures.map(({ chapter }) => chapter))];
  const askable = chapters.map((chapter) => figures.find((figure) => figure.chapter === chapter)?.question);
  return {
    is: "refusal",
    reason,
    text: reasons[reason],
    askable: askable.filter((text) => text !== undefined),
  };
}

/** A refusal that names the words that nothing here knows, and the figures that the rest of the question is near. */
export function refuseWords(strange: readonly string[], near: readonly Figure[]): Understanding {
  const shown = strange.join("、");
  return {
    is: "refusal",
    reason: "unknown-words",
    text: {
      zh: `没有听懂“${shown}”，台账里没有这个词；可以换个说法，或问下面的数字。`,
      en: `“${shown}” is in no ledger here. Say it otherwise, or ask for one of these figures.`,
    },
    askable: near.map(({ title }) => title),
  };
}
