import type { Text } from "@unburden/core";

/** The texts of the ＋ page that hold no figure. */
export const words = {
  lead: {
    zh: "把资源和人加进来：谁来服务，集市办没办，钱对不对得上，大事有没有先听居民的。",
    en: "Adding people and resources: who serves, whether the market is held, whether the money adds up, and whether residents are heard before it is decided.",
  },
  volunteers: { zh: "志愿者：1+N+X", en: "Volunteers: 1+N+X" },
  market: { zh: "活动：每月5日的集市", en: "Events: the market on the 5th" },
  funds: { zh: "爱心基金：一笔一笔对账", en: "Love funds: reconciled entry by entry" },
  consultation: { zh: "议事：先听后定", en: "Deliberation: heard, then decided" },
  inspections: { zh: "入户检查：有没有人陪", en: "Home inspections: escorted or not" },
  tier: { zh: "层级", en: "Tier" },
  teams: { zh: "团队", en: "Teams" },
  members: { zh: "人数", en: "Members" },
  teamsNote: {
    zh: "服务记录里没有区，这一块总是全市的。团队和人数是现在名册上的，不随时间筛选变；活跃率和时长随时间变。人数不详的团队只计团队数。",
    en: "Service records hold no district, so this is always the whole city. Teams and members are those on the lists now, whatever the period; the active share and hours follow it. Teams of unknown size count as teams only.",
  },
  notHeld: { zh: "当月没办", en: "not held that month" },
  otherDay: { zh: "办了，不在5日", en: "held, not on the 5th" },
  unit: { zh: "居村", en: "Committee" },
  marketNote: {
    zh: "只列没按5日办的月份最多的居村，从首场活动当月算起。商户与团队可能重叠，从不相加。",
    en: "Only the committees that missed the 5th most often are drawn, from the month of their first event. Merchants and teams may overlap and are never added up.",
  },
  balance: { zh: "余额（元）", en: "Balance in yuan" },
  fund: { zh: "基金", en: "Fund" },
  taken: { zh: "收入（元）", en: "In, yuan" },
  spent: { zh: "支出（元）", en: "Out, yuan" },
  left: { zh: "余额（元）", en: "Balance, yuan" },
  lowest: { zh: "最低（元）", en: "Lowest, yuan" },
  gap: { zh: "对账差（元）", en: "Gap, yuan" },
  fundsNote: {
    zh: "余额按日累计，当日先收后支；对账差＝洗车提留入账−3元×洗车次数，只算所选时间。粗线为对不上的基金，没有则为余额最高的。",
    en: "Balances run day by day, in before out within a day; the gap is car-wash deposits − 3 yuan × washes in the chosen period. Thick: funds with a gap, or else the one with the highest balance.",
  },
  step: { zh: "步骤", en: "Step" },
  steps: { zh: "次数", en: "Times" },
  stepsNote: {
    zh: "不要求每件事六步俱全，只看有的步骤先后对不对；日期不全的不算。次序不随时间筛选变，步骤次数随时间变。",
    en: "Not every matter needs all six steps; only the order of those there are is looked at, where all are dated. The order is of all time, the steps are of the period.",
  },
  reach: { zh: "听取户数占比", en: "Households heard" },
  matters: { zh: "议题数", en: "Matters" },
  depthNote: {
    zh: "按走访步骤里听取的户数算；居村户数不详的不算。",
    en: "By the households heard in visits; committees of unknown size are left out.",
  },
  escorted: { zh: "有志愿者陪同", en: "escorted" },
  alone: { zh: "没人陪同", en: "not escorted" },
  unknown: { zh: "是否陪同不详", en: "not stated" },
  carriedOut: { zh: "查到", en: "carried out" },
  noAccess: { zh: "未入户", en: "no access" },
  refused: { zh: "拒检", en: "refused" },
  pending: { zh: "待查或不详", en: "pending or not stated" },
  escortNote: {
    zh: "陪同不是随机安排的，差别不等于陪同的效果。",
    en: "Escorts aren't assigned at random: the difference isn't their effect.",
  },
} as const satisfies Record<string, Text>;

/** Sentences composed from figures already written as text. */
export const sentences = {
  headline: (v: { active: string; market: string; escorted: string; alone: string }): Text => ({
    zh: `名册上的志愿者${v.active}来服务过；集市${v.market}在5日办；有人陪同的检查查到${v.escorted}，没人陪的${v.alone}`,
    en: `${v.active} of volunteers served; ${v.market} of markets were held on the 5th; of inspections ${v.escorted} took place escorted, ${v.alone} otherwise`,
  }),
  teams: (v: { teams: string; members: string; active: string }): Text => ({
    zh: `${v.teams}支志愿团队，名册上${v.members}人，期内来服务过的占${v.active}`,
    en: `${v.teams} volunteer teams with ${v.members} on their lists, of whom ${v.active} served in the period`,
  }),
  tierText: (v: { teams: string; members: string }): Text => ({
    zh: `${v.teams}支，${v.members}人`,
    en: `${v.teams}, ${v.members} people`,
  }),
  market: (v: { share: string; months: string; other: string; none: string }): Text => ({
    zh: `${v.months}个居村月里，${v.share}在5日办了集市；${v.other}个改了日子，${v.none}个没办`,
    en: `Of ${v.months} unit-months ${v.share} had their market on the 5th; on another day: ${v.other}, none: ${v.none}`,
  }),
  fundsEven: (v: { funds: string; lowest: string; off: string }): Text => ({
    zh: `${v.funds}个爱心基金，洗车提留与3元×次数一分不差；最低余额${v.lowest}元，用途外支出${v.off}笔`,
    en: `${v.funds} love funds: deposits equal 3 yuan × washes; the lowest balance is ${v.lowest} yuan; entries off purpose: ${v.off}`,
  }),
  fundsGap: (v: { funds: string; uneven: string; gap: string; lowest: string; off: string }): Text => ({
    zh: `${v.funds}个爱心基金里${v.uneven}个对不上，合计差${v.gap}元；最低余额${v.lowest}元，用途外支出${v.off}笔`,
    en: `Of ${v.funds} love funds ${v.uneven} don't reconcile, ${v.gap} yuan in all; the lowest balance is ${v.lowest} yuan; entries off purpose: ${v.off}`,
  }),
  gapName: (v: { unit: string; gap: string }): Text => ({
    zh: `${v.unit} 差${v.gap}元`,
    en: `${v.unit}: ${v.gap} yuan`,
  }),
  order: (v: { matters: string; share: string; wrong: string }): Text => ({
    zh: `${v.matters}项议题里${v.share}按先听后定的次序办，${v.wrong}项颠倒了`,
    en: `Of ${v.matters} matters ${v.share} were heard before decided; out of order: ${v.wrong}`,
  }),
  depth: (v: { share: string; matters: string; few: string }): Text => ({
    zh: `平均每项议题听了${v.share}的户；${v.matters}项里有${v.few}项不到一成`,
    en: `On average ${v.share} of households were heard on a matter; under a tenth in ${v.few} of ${v.matters}`,
  }),
  shareRange: (v: { from: string; to: string }): Text => ({
    zh: `${v.from}—${v.to}`,
    en: `${v.from}–${v.to}`,
  }),
  shareOver: (v: { from: string }): Text => ({ zh: `${v.from}及以上`, en: `${v.from} and more` }),
  escortApart: (v: { escorted: string; alone: string }): Text => ({
    zh: `有人陪同的检查查到${v.escorted}，没人陪的${v.alone}，区间不重叠`,
    en: `Escorted inspections took place in ${v.escorted}, others in ${v.alone}; the intervals don't overlap`,
  }),
  escortAlike: (v: { escorted: string; alone: string }): Text => ({
    zh: `有人陪同的检查查到${v.escorted}，没人陪的${v.alone}，区间有重叠，分不出高低`,
    en: `Escorted inspections took place in ${v.escorted}, others in ${v.alone}; the intervals overlap`,
  }),
  results: (v: { inspections: string; noAccess: string }): Text => ({
    zh: `计划检查${v.inspections}次，未入户的占${v.noAccess}`,
    en: `${v.inspections} inspections planned; no access in ${v.noAccess}`,
  }),
} as const;
