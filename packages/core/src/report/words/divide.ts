import type { Text } from "../../text.ts";

/** What a brief says of the ÷ figures: `{value}`, `{num}` and `{den}` are the result's. */
export const divideWords: Readonly<Record<string, Text>> = {
  "divide.settlement-share": {
    zh: "有结果的纠纷{den}件，化解{num}件，占{value}",
    en: "{num} of {den} concluded disputes were settled, {value}",
  },
  "divide.settled-of-accepted-share": {
    zh: "受理的纠纷{den}件，化解{num}件，占{value}",
    en: "{num} of {den} accepted disputes have been settled, {value}",
  },
  "divide.joint-share": {
    zh: "受理的{den}件纠纷中，三所联动办理{num}件，占{value}",
    en: "All three offices took part in {num} of {den} accepted disputes, {value}",
  },
  "divide.resolution-days": {
    zh: "纠纷从受理到结案，半数在{value}天以内",
    en: "Half of the disputes are closed within {value} days of acceptance",
  },
  "divide.clearance-share": {
    zh: "每受理一件纠纷，结案{value}件",
    en: "Disputes closed for each one accepted: {value}",
  },
  "divide.reopened-share": {
    zh: "观察期已满的{den}件纠纷中，{num}件又起，占{value}",
    en: "{num} of {den} disputes followed long enough were reopened, {value}",
  },
  "divide.fulfilment-share": {
    zh: "已知结果的{den}份协议，履行{num}份，占{value}",
    en: "{num} of {den} settlements were fulfilled, {value}",
  },
  "divide.trial-count": { zh: "巡回审判{value}件", en: "Circuit trials: {value}" },
  "divide.outreach-count": { zh: "普法活动{value}次", en: "Legal-education sessions: {value}" },
  "divide.resolved-count": {
    zh: "与巡回审判有关的化解案件{value}件，是不是它带来的，台账说不出",
    en: "Cases resolved in connection with circuit trials: {value}; whether the trials resolved them, the records can't say",
  },
  "divide.adoption-share": {
    zh: "已有答复的建议{den}条，采纳{num}条，占{value}",
    en: "{num} of {den} decided proposals were adopted, {value}",
  },
};
