import type { Text } from "@unburden/core";

/** The words about a model of the reader's choice. */
export const modelWords = {
  title: { zh: "自己的大模型（可不用）", en: "A model of your own (optional)" },
  note: {
    zh: "平时关着，什么也不发。填了地址才开，关掉这一页就又关上。它只能把答案换个说法、猜没听懂的问题；数字、地名、时间都不发给它，它说的每一句都先核对，不对就不用。",
    en: "Off, and nothing is sent. It is on only when you enter an address, and off again when this page closes. It may only reword an answer and guess at a question that wasn't understood: it is sent no number, place or date of an answer, and whatever it says is checked first and dropped where it is wrong.",
  },
  settings: { zh: "设置", en: "Settings" },
  address: { zh: "地址（兼容OpenAI接口）", en: "Address (OpenAI-compatible)" },
  model: { zh: "模型名称", en: "Model" },
  key: { zh: "密钥（没有就不填）", en: "Key (if it wants one)" },
  on: { zh: "打开", en: "Switch on" },
  off: { zh: "关闭", en: "Switch off" },
  isOn: { zh: "已打开，只许访问这一个地址：", en: "On. Only this address may be asked:" },
  reword: { zh: "换个说法", en: "Say it in other words" },
  byModel: { zh: "模型说的，已核对", en: "the model's words, checked" },
  notUsed: { zh: "模型的说法没有采用：", en: "The model's words weren't used:" },
  propose: { zh: "让模型猜一猜", en: "Let the model guess" },
  noProposal: { zh: "模型没有猜出来：", en: "The model has no guess that holds:" },
} as const satisfies Record<string, Text>;
