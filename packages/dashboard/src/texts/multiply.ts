import type { Text } from "@unburden/core";

/** The texts of the × page that hold no figure. */
export const words = {
  lead: {
    zh: "用数据少跑腿，让居民来打分：分数靠不靠得住，技术帮没帮上忙。",
    en: "Data that saves errands, and residents who do the rating: how far the scores can be trusted, and whether technology helped.",
  },
  appraisal: { zh: "考核：居民说了算多少", en: "Appraisal: how much residents decide" },
  satisfaction: { zh: "满意度：扫码与入户", en: "Satisfaction: by QR code and at the door" },
  assistant: { zh: "AI社工", en: "The assistant" },
  beforeAssistant: {
    zh: "这里算的是台账里助手的使用记录。本站自带的助手能找政策、问数字、做总结，不联网也能用：",
    en: "These figures are of an assistant's use as the ledger has it. The site has an assistant of its own, which finds policies, computes figures and sums up, offline too: ",
  },
  toAssistant: { zh: "去问助手", en: "ask it" },
  visits: { zh: "走访：有没有白跑", en: "Visits: the same errand twice" },
  hotline: { zh: "12345热线", en: "The 12345 hotline" },
  residents: { zh: "居民", en: "residents" },
  others: { zh: "其他", en: "others" },
  weight: { zh: "居民测评占比", en: "Weight of residents' opinion" },
  place: { zh: "名次", en: "Place" },
  unit: { zh: "居村", en: "Committee" },
  score: { zh: "得分", en: "Score" },
  best: { zh: "最好", en: "Best" },
  worst: { zh: "最差", en: "Worst" },
  rankNote: {
    zh: "圆点为这个占比下的名次，横条为占比在50%—80%之间变动时最好到最差的名次。横条互不重叠的，先后不随占比变。打分本身的误差还没算进去。",
    en: "A dot is the place at this weight; its bar runs from the best to the worst place for weights of 50–80 %. Where two bars don't overlap, who is ahead doesn't depend on the weight. Errors of the scores themselves come on top.",
  },
  firstOnly: { zh: "图和表只列排在最前的15个。", en: "Only the first 15 are listed." },
  mode: { zh: "方式", en: "Mode" },
  answers: { zh: "有效份数", en: "Answers" },
  district: { zh: "区", en: "District" },
  gap: { zh: "差", en: "Gap" },
  qr: { zh: "扫码自评", en: "QR code" },
  door: { zh: "入户测评", en: "door to door" },
  modesNote: {
    zh: "两种方式问到的人不同，没有设计权重就不合并；有设计权重才给合并后的分数。",
    en: "The two reach different people: without design weights they are never pooled; with them the pooled score is given.",
  },
  gapNote: {
    zh: "横轴不从0开始。差＝扫码−入户，单位分。",
    en: "The scale doesn't begin at 0. Gap: QR code − door to door, in points.",
  },
  settled: { zh: "当场解决", en: "settled" },
  unsettled: { zh: "没解决或转人工", en: "not settled, or passed on" },
  unrated: { zh: "没有评价", en: "not rated" },
  assistantNote: {
    zh: "节省的时间是估计的，不计入还给群众与干部的时间；答错的只在有人核对过的提问里算。样例中只有一个区从2024年9月起使用。",
    en: "Hours saved are estimates and no part of time returned; wrong answers are counted among those that somebody checked. In the sample one district uses it, from September 2024.",
  },
  onTime: { zh: "按时办结", en: "closed on time" },
  byDepartment: { zh: "解决（部门认定）", en: "solved: department" },
  byCitizen: { zh: "解决（市民认定）", en: "solved: citizen" },
  satisfied: { zh: "满意", en: "satisfied" },
  hotlineNote: {
    zh: "部门认定和市民认定的工单不是同一批：市民认定只有回访过的。两者从不混算。",
    en: "The department's and the citizen's word are of different tickets: the latter only of those called back. They are never mixed.",
  },
} as const satisfies Record<string, Text>;

/** Sentences composed from figures already written as text. */
export const sentences = {
  headline: (v: { gap: string; department: string; citizen: string }): Text => ({
    zh: `扫码打分与入户测评差${v.gap}分；热线问题，部门说解决了${v.department}，市民说${v.citizen}`,
    en: `QR and door-to-door scores are ${v.gap} points apart; of hotline matters departments call ${v.department} solved, citizens ${v.citizen}`,
  }),
  publishedWeight: (v: { share: string }): Text => ({
    zh: `居民满意度测评占考核的${v.share}`,
    en: `Residents' satisfaction makes up ${v.share} of the appraisal`,
  }),
  ranks: (v: { weight: string; listed: string; best: string; worst: string; undecided: string }): Text => ({
    zh: `居民占${v.weight}时的前${v.listed}名里，浮动最大的，占比在50%—80%之间变时能从第${v.best}排到第${v.worst}；${v.undecided}的居村两两分不出先后`,
    en: `Of the first ${v.listed} with residents' weight at ${v.weight}, one could stand anywhere from ${v.best} to ${v.worst} for weights of 50–80 %; ${v.undecided} of pairs can't be told apart`,
  }),
  rankSpan: (v: { units: string; places: string }): Text => ({
    zh: `${v.units}个居村，名次的浮动中位数为${v.places}位`,
    en: `${v.units} committees; the median range is ${v.places} places`,
  }),
  modes: (v: { qr: string; door: string; gap: string }): Text => ({
    zh: `扫码${v.qr}分，入户${v.door}分，相差${v.gap}分`,
    en: `${v.qr} points by QR code, ${v.door} at the door: ${v.gap} apart`,
  }),
  modeScore: (v: { score: string; answers: string }): Text => ({
    zh: `${v.score}分（${v.answers}份）`,
    en: `${v.score} (${v.answers})`,
  }),
  pooled: (v: { score: string }): Text => ({
    zh: `按设计权重合并为${v.score}分。`,
    en: `Pooled by design weights: ${v.score}.`,
  }),
  notPooled: {
    zh: "没有设计权重，所以不给合并的分数。",
    en: "There are no design weights, so no pooled score.",
  },
  gaps: (v: { lower: string; districts: string }): Text => ({
    zh: `${v.districts}个区里，${v.lower}个区扫码分低于入户分`,
    en: `In ${v.lower} of ${v.districts} districts the QR score is below that at the door`,
  }),
  assistant: (v: { resolved: string; wrong: string }): Text => ({
    zh: `有评价的提问${v.resolved}当场解决；核对过的回答${v.wrong}有错`,
    en: `${v.resolved} of rated questions were settled at once; ${v.wrong} of checked answers were wrong`,
  }),
  repeats: (v: { share: string; most: string; least: string }): Text => ({
    zh: `${v.share}的走访是30天内为同一件事再跑一趟；各区在${v.least}到${v.most}之间`,
    en: `${v.share} of visits repeat an errand within 30 days; districts range from ${v.least} to ${v.most}`,
  }),
  hotline: (v: { onTime: string; department: string; citizen: string; points: string }): Text => ({
    zh: `${v.onTime}按时办结；部门说解决了${v.department}，市民说${v.citizen}，差${v.points}个百分点`,
    en: `${v.onTime} closed on time; solved, say departments: ${v.department}; say citizens: ${v.citizen}: ${v.points} points apart`,
  }),
} as const;
