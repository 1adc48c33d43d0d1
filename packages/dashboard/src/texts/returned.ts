import type { Text } from "@unburden/core";

/** The texts of the overview's figures over a ledger that hold no figure. */
export const words = {
  title: { zh: "时间还给了谁，去了哪里", en: "Whom the time went back to, and where it went" },
  trends: { zh: "加减乘除，各看一个数", en: "One figure for each operation" },
  residents: { zh: "居民", en: "Residents" },
  workers: { zh: "社区工作者", en: "Workers" },
  asBefore: { zh: "没有变化", en: "no change" },
  asBaseline: { zh: "和基准年一样多", en: "as in the baseline year" },
  intoVisits: { zh: "用到了走访", en: "into visits" },
  unaccounted: { zh: "去向未见记录", en: "not seen anywhere" },
  given: { zh: "还给社区工作者", en: "Returned to workers" },
  notAdded: {
    zh: "居民和社区工作者是两笔账，不合并成一个数。",
    en: "Residents' and workers' hours are two accounts and aren't added up.",
  },
  rangeNote: {
    zh: "横线是范围：估计的用时可能少一半，也可能多一半。",
    en: "Lines are ranges: a time that was only assumed may be half as long, or half as long again.",
  },
  guardrailNote: {
    zh: "横线为95%区间；整条都在左边才算减少。志愿服务没有区的记录，四项都按全市比较。",
    en: "Lines are 95 % intervals; a service fell only where the whole line lies to the left. Volunteers' services know no district, so all four are compared over the whole city.",
  },
  whereNote: {
    zh: "未见记录不等于浪费，只是台账里还看不到。",
    en: "Not seen isn't wasted: the ledger just doesn't say.",
  },
  service: { zh: "服务", en: "Service" },
  before: { zh: "基准年", en: "Baseline year" },
  now: { zh: "本期", en: "Now" },
  ratio: { zh: "本期 ÷ 基准年", en: "now ÷ baseline" },
  range: { zh: "范围", en: "Range" },
  hours: { zh: "小时", en: "hours" },
  publishedBelow: {
    zh: "报道里的数字单列在后面，两者互不相干。",
    en: "What the report says stands apart, further down; neither has to do with the other.",
  },
} as const satisfies Record<string, Text>;

/** The services that are compared. */
export const serviceNames: Readonly<Record<string, Text>> = {
  visits: { zh: "走访", en: "Visits" },
  volunteering: { zh: "志愿服务", en: "Volunteering" },
  inspections: { zh: "入户检查", en: "Inspections" },
  settlements: { zh: "化解纠纷", en: "Settled disputes" },
};

/** Sentences composed from figures already written as text. */
export const sentences = {
  returned: (v: { period: string; residents: string; workers: string }): Text => ({
    zh: `${v.period}，减负还给居民${v.residents}小时、还给社区工作者${v.workers}小时`,
    en: `In ${v.period}, unburdening gave residents ${v.residents} hours back, and workers ${v.workers}`,
  }),
  taken: (v: { period: string; residents: string; workers: string }): Text => ({
    zh: `${v.period}，和基准年比，居民的时间变化为${v.residents}小时，社区工作者为${v.workers}小时；负数是多花了`,
    en: `In ${v.period}, the hours returned are ${v.residents} for residents and ${v.workers} for workers; a minus means that more was taken`,
  }),
  kept: (v: { all: string }): Text => ({
    zh: `；${v.all}项服务都没有明显减少`,
    en: `; none of ${v.all} services clearly fell`,
  }),
  fell: (v: { all: string; fell: string; names: string }): Text => ({
    zh: `；但${v.all}项服务里${v.fell}项减少了：${v.names}`,
    en: `; but of ${v.all} services, some fell: ${v.names}`,
  }),
  guardrailKept: (v: { all: string }): Text => ({
    zh: `减负没有减服务：可比的${v.all}项都没有明显减少`,
    en: `Service didn't go down with burden: none of the ${v.all} that can be compared clearly fell`,
  }),
  guardrailFell: (v: { names: string }): Text => ({
    zh: `减负不是减服务，${v.names}却减少了`,
    en: `Unburdening isn't less service, yet this fell: ${v.names}`,
  }),
  ranges: (v: { residents: string; workers: string }): Text => ({
    zh: `居民${v.residents}小时，社区工作者${v.workers}小时`,
    en: `Residents ${v.residents} hours, workers ${v.workers}`,
  }),
  coverage: (v: { residents: string; workers: string }): Text => ({
    zh: `覆盖率：知道人数、次数和用时的事项，居民的占${v.residents}，社区工作者的占${v.workers}；不知道的不估。`,
    en: `Coverage: people, frequency and minutes are all known of ${v.residents} of residents' burdens and ${v.workers} of workers'; the rest isn't guessed.`,
  }),
  whereTo: (v: { visits: string; workers: string }): Text => ({
    zh: `还给社区工作者的${v.workers}小时里，${v.visits}小时用到了走访`,
    en: `Of ${v.workers} hours returned to workers, ${v.visits} went into visits`,
  }),
  visitsFell: (v: { visits: string }): Text => ({
    zh: `走访的时间比基准年少${v.visits}小时：省下的时间没有用到走访上`,
    en: `Visits took ${v.visits} hours less than in the baseline year: what was saved didn't go there`,
  }),
  visitsGrew: (v: { visits: string; workers: string }): Text => ({
    zh: `走访多花了${v.visits}小时，比省下的${v.workers}小时还多`,
    en: `Visits took ${v.visits} hours more, which is more than the ${v.workers} saved`,
  }),
  avoided: (v: { hours: string }): Text => ({
    zh: `另有${v.hours}小时是挡住的任务本来要花的：是避免，不是归还，不计在内。`,
    en: `Rejected tasks would have taken another ${v.hours} hours: avoided, not returned, and not counted here.`,
  }),
  inHours: (v: { hours: string }): Text => ({ zh: `${v.hours}小时`, en: `${v.hours} h` }),
  choosePeriod: {
    zh: "选一年或一个季度，才能和基准年比：时间还了多少",
    en: "Choose a year or a quarter to see the time returned against the baseline year",
  },
  baselineYear: {
    zh: "这就是基准年：没有更早的可比，选后面的年份看还了多少时间",
    en: "This is the baseline year itself: choose a later one to see the time returned",
  },
  noBurdens: {
    zh: "没有负担事项的记录，还算不出时间还了多少",
    en: "No burdens are recorded, so time returned can't be told",
  },
} as const;
