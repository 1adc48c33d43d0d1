import type { Text } from "@unburden/core";

/** The texts of drawing and checking monitoring points. */
export const words = {
  title: { zh: "抽一次，验一次", en: "Draw, and check a draw" },
  intro: {
    zh: "名录是全市真实的居村（国家统计局2023年区划代码），按区、再按类型的比例分层随机抽取。同一个种子在任何电脑上抽出同样的点；记录可以存下来，交给别人复验。",
    en: "The frame is the city's real committees (2023 division codes); points are drawn at random, stratified in proportion by district and then by kind. The same seed draws the same points on any computer; the record can be kept and checked by others.",
  },
  frame: { zh: "抽样框", en: "sampling frame" },
  needsScript: { zh: "抽取和复验需要 JavaScript。", en: "Drawing and checking need JavaScript." },
  seed: { zh: "种子", en: "Seed" },
  points: { zh: "监测点数", en: "Points" },
  draw: { zh: "抽取", en: "Draw" },
  save: { zh: "存下记录（JSON）", en: "Save the record (JSON)" },
  list: { zh: "抽中名单", en: "Points drawn" },
  district: { zh: "区", en: "District" },
  kind: { zh: "类型", en: "Kind" },
  units: { zh: "名录中", en: "In the frame" },
  drawn: { zh: "抽取", en: "Drawn" },
  chance: { zh: "抽中概率", en: "Chance of each" },
  name: { zh: "居村", en: "Committee" },
  code: { zh: "代码", en: "Code" },
  checkTitle: { zh: "复验一份记录", en: "Check a record" },
  paste: { zh: "粘贴记录", en: "Paste a record" },
  open: { zh: "打开记录文件", en: "Open its file" },
  check: { zh: "复验", en: "Check" },
  working: { zh: "正在载入名录……", en: "Loading the frame …" },
  failed: { zh: "没有做成：", en: "That didn't work:" },
  notJson: {
    zh: "这不是一份抽样记录：读不出 JSON。",
    en: "This is no record of a draw: it isn't JSON.",
  },
  reproduced: {
    zh: "✓ 复验一致：用同一名录和种子，抽出的正是这些点。",
    en: "✓ Reproduced: the same frame and seed draw exactly these points.",
  },
  different: { zh: "✗ 复验不一致：", en: "✗ Not reproduced:" },
  neighborhood: { zh: "居民区", en: "neighborhood" },
  village: { zh: "村", en: "village" },
  needsSeed: {
    zh: "请填种子，监测点数填1以上的整数。",
    en: "Give a seed, and a whole number of points from 1 up.",
  },
} as const satisfies Record<string, Text>;

/** Sentences composed from figures already written as text. */
export const sentences = {
  drawn: (v: { seed: string; points: string; frame: string }): Text => ({
    zh: `种子“${v.seed}”从${v.frame}个居村里抽出${v.points}个`,
    en: `Seed “${v.seed}” draws ${v.points} of ${v.frame} committees`,
  }),
  notARecord: (v: { field: string }): Text => ({
    zh: `这不是一份抽样记录：“${v.field}”缺失或写法不对。`,
    en: `This is no record of a draw: “${v.field}” is missing or not as it should be.`,
  }),
  algorithm: (v: { recorded: string; supported: string }): Text => ({
    zh: `记录用的算法是${v.recorded}，这里只会${v.supported}`,
    en: `the record's algorithm is ${v.recorded}; this page knows ${v.supported}`,
  }),
  frameSize: (v: { recorded: string; found: string }): Text => ({
    zh: `名录大小不同：记录${v.recorded}，这里${v.found}`,
    en: `the frame has another size: recorded ${v.recorded}, here ${v.found}`,
  }),
  fingerprint: {
    zh: "名录内容不同：指纹对不上",
    en: "the frame is another one: its fingerprint differs",
  },
  cannotDraw: (v: { message: string }): Text => ({
    zh: `这份记录抽不出来：${v.message}`,
    en: `nothing can be drawn from this record: ${v.message}`,
  }),
  allocation: (v: { stratum: string; recorded: string; found: string }): Text => ({
    zh: `${v.stratum}的名额不同：记录${v.recorded}，重抽${v.found}`,
    en: `${v.stratum}: recorded ${v.recorded} points, drawn again ${v.found}`,
  }),
  notDrawn: (v: { id: string }): Text => ({ zh: `${v.id}不该抽中`, en: `${v.id} isn't drawn` }),
  missing: (v: { id: string }): Text => ({
    zh: `${v.id}该抽中而记录里没有`,
    en: `${v.id} is drawn but not recorded`,
  }),
  twice: (v: { id: string }): Text => ({ zh: `${v.id}记了两次`, en: `${v.id} is recorded twice` }),
  unit: (v: { id: string }): Text => ({
    zh: `${v.id}的层或概率不同`,
    en: `${v.id} has another stratum or chance`,
  }),
} as const;
