import type { Text } from "@unburden/core";

/** The texts of the ÷ page that hold no figure. */
export const words = {
  lead: {
    zh: "把矛盾化解在源头：谁来调，调成没有，要多久，履行了没有，会不会再起。",
    en: "Disputes resolved at their root: who mediates, whether it settles, how long it takes, and whether the settlement holds.",
  },
  cases: { zh: "受理：什么纠纷，谁来调", en: "Accepted: which disputes, and who mediates" },
  outcomes: { zh: "化解：成没成，要多久", en: "Resolved: whether, and how long it takes" },
  kept: { zh: "之后：履行与复发", en: "Afterwards: kept, or broken out again" },
  trialsTitle: { zh: "巡回审判", en: "Circuit trials" },
  proposalsTitle: { zh: "金点子", en: "Proposals" },
  joint: { zh: "三所联动", en: "all three offices" },
  notJoint: { zh: "未三所联动", en: "not all three" },
  unknown: { zh: "参与情况不详", en: "not known" },
  judicial_office: { zh: "司法所", en: "judicial office" },
  police_station: { zh: "派出所", en: "police station" },
  law_firm: { zh: "律所", en: "law firm" },
  allThree: { zh: "三所都参与", en: "all three" },
  tookPart: { zh: "参与", en: "took part" },
  stayedAway: { zh: "未参与", en: "took no part" },
  ofConcluded: { zh: "有结果的", en: "concluded" },
  ofAccepted: { zh: "全部受理", en: "accepted" },
  jointShort: { zh: "联动", en: "joint" },
  otherShort: { zh: "未联动", en: "other" },
  unknownOut: {
    zh: "参与情况不详的不在图中。",
    en: "Cases where it isn't known who took part are left out.",
  },
  settlementNote: {
    zh: "化解率只看调解有结果的；受理化解率把还在调、撤回的也放进分母，更保守。三所联动的案件未必相同，差别不等于效果。",
    en: "The first counts concluded cases only; the second, more cautious, has ongoing and withdrawn ones below the line too. Joint cases may be of another kind: a difference isn't an effect.",
  },
  ages: { zh: "已积压天数", en: "Days pending" },
  pending: { zh: "未结案件", en: "Pending" },
  fulfilledName: { zh: "履行", en: "kept" },
  reopenedName: { zh: "复发", en: "broke out again" },
  month: { zh: "月份", en: "Month" },
  trials: { zh: "审判件数", en: "Trials" },
  sessions: { zh: "普法场次", en: "Legal sessions" },
  resolved: { zh: "带动化解件数", en: "Linked cases resolved" },
  linked: {
    zh: "来源没有说明怎样才算“带动化解”，这个数不能当作审判的效果。",
    en: "The source doesn't say when a resolved case counts as linked to a trial; the number can't be read as an effect of trials.",
  },
  trialSample: {
    zh: "样例的合计照公开数字编造，落在哪月哪里是随机的。",
    en: "The sample's totals copy the published ones; months and places are random.",
  },
  adopted: { zh: "已采纳", en: "adopted" },
  declined: { zh: "未采纳", en: "declined" },
  undecided: { zh: "未决定", en: "undecided" },
  proposalNote: {
    zh: "采纳率只算已有决定的，按决定日期计；图中为期内提交的。",
    en: "The share is of decided proposals, by the date decided; the bars are of those submitted in the period.",
  },
} as const satisfies Record<string, Text>;

/** Sentences composed from figures already written as text. */
export const sentences = {
  headline: (v: { settled: string; accepted: string; pending: string }): Text => ({
    zh: `有结果的纠纷${v.settled}调成了，算上全部受理的是${v.accepted}；还有${v.pending}件没结`,
    en: `${v.settled} of concluded disputes were settled, ${v.accepted} of all accepted; cases still pending: ${v.pending}`,
  }),
  types: (v: { cases: string; type: string; share: string }): Text => ({
    zh: `受理纠纷${v.cases}件，最多的是${v.type}，占${v.share}`,
    en: `${v.cases} disputes accepted; most are about ${v.type}: ${v.share}`,
  }),
  offices: (v: { joint: string; office: string; share: string }): Text => ({
    zh: `知道谁参与的案件里，三所都参与的占${v.joint}；参与最多的是${v.office}，占${v.share}`,
    en: `Where it is known who took part, all three did in ${v.joint}; most often the ${v.office}: ${v.share}`,
  }),
  settlementApart: (v: { joint: string; other: string }): Text => ({
    zh: `三所联动的化解率${v.joint}，未联动的${v.other}，区间不重叠`,
    en: `Settled where all three took part: ${v.joint}, elsewhere ${v.other}; the intervals don't overlap`,
  }),
  settlementAlike: (v: { joint: string; other: string }): Text => ({
    zh: `三所联动的化解率${v.joint}，未联动的${v.other}，区间有重叠，分不出高低`,
    en: `Settled where all three took part: ${v.joint}, elsewhere ${v.other}; the intervals overlap`,
  }),
  settlement: (v: { settled: string; accepted: string }): Text => ({
    zh: `化解率${v.settled}，受理化解率${v.accepted}`,
    en: `Settled: ${v.settled} of concluded, ${v.accepted} of accepted`,
  }),
  days: (v: { joint: string; other: string }): Text => ({
    zh: `从受理到结案，三所联动的半数在${v.joint}天内，其他的半数在${v.other}天内`,
    en: `From acceptance to closing, half take up to ${v.joint} days where all three took part, up to ${v.other} elsewhere`,
  }),
  daysOpen: {
    zh: "从受理到结案要多久：过半还没结的不知道中位数",
    en: "How long from acceptance to closing: no median where fewer than half are closed",
  },
  /** `old` is null where the number is hidden. */
  clearance: (v: {
    filed: string;
    disposed: string;
    rate: string;
    pending: string;
    old: string | null;
  }): Text => ({
    zh: `受理${v.filed}件，结案${v.disposed}件，结案比${v.rate}；未结${v.pending}件${v.old === null ? "" : `，其中${v.old}件已超过90天`}`,
    en: `${v.filed} accepted, ${v.disposed} closed: ${v.rate} closed per case accepted; ${v.pending} pending${v.old === null ? "" : `, ${v.old} of them for more than 90 days`}`,
  }),
  fulfilment: (v: { share: string }): Text => ({
    zh: `达成的协议履行了${v.share}`,
    en: `${v.share} of settlements were kept`,
  }),
  reopened: (v: { share: string; days: string }): Text => ({
    zh: `结案${v.days}天内复发的占${v.share}`,
    en: `${v.share} broke out again within ${v.days} days`,
  }),
  trials: (v: { trials: string; sessions: string; resolved: string }): Text => ({
    zh: `巡回审判${v.trials}件，普法${v.sessions}场，记为“带动化解”的${v.resolved}件`,
    en: `${v.trials} circuit trials, ${v.sessions} legal sessions, ${v.resolved} cases recorded as resolved along with them`,
  }),
  perTrial: (v: { sessions: string; resolved: string }): Text => ({
    zh: `每审一件，普法${v.sessions}场，“带动化解”${v.resolved}件`,
    en: `For each case tried, ${v.sessions} sessions and ${v.resolved} cases recorded as resolved`,
  }),
  proposals: (v: { submitted: string; share: string }): Text => ({
    zh: `提交${v.submitted}条，已决定的采纳了${v.share}`,
    en: `${v.submitted} submitted; of those decided, ${v.share} were adopted`,
  }),
} as const;
