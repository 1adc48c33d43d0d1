import type { Text } from "@unburden/core";

/** The texts of the − page that hold no figure. */
export const words = {
  lead: {
    zh: "把不该有的减下来：进来的要审，加没加要看，报上来的要办，减掉的不能回来。",
    en: "Taking off what should never have been put on: review what comes in, watch what is added, settle what is reported, and see that what was cut stays cut.",
  },
  published95: { zh: "不予通过率可能落在（95%区间）", en: "The share could lie here (95 % interval)" },
  admission: { zh: "准入：什么能下派", en: "Admission: what may be handed down" },
  points: { zh: "监测点：谁在看", en: "Monitoring points: who watches" },
  leads: { zh: "问题线索：报了以后", en: "Leads: what becomes of a report" },
  reductions: { zh: "四减：比基准少了多少", en: "The Four Reductions: against the baseline" },
  meetings: { zh: "会议：还能少开多少", en: "Meetings: how many fewer there could be" },
  decision: { zh: "审核结果", en: "Decision" },
  requests: { zh: "申请数", en: "Requests" },
  undecided: { zh: "结果不详", en: "not stated" },
  taskOrigin: {
    zh: "主动作为和应急的任务只算在分母里。",
    en: "Self-initiated and emergency work counts in the denominator only.",
  },
  offListMarks: {
    zh: "横条为95%区间。▲ 高于全市，▼ 低于全市，● 分不出高低；同时比较多个区，总有个把区会碰巧偏离，所以只有放宽区间后仍在一侧的才算。",
    en: "Bars are 95 % intervals. ▲ above the city, ▼ below it, ● can't be told from it; among many districts one or another strays by chance, so only those count that do so with intervals widened for that (Bonferroni).",
  },
  district: { zh: "区", en: "District" },
  offList: { zh: "清单外占比", en: "Off-list share" },
  expected: { zh: "按比例应有", en: "in proportion" },
  actual: { zh: "实际", en: "actual" },
  pointsNote: {
    zh: "按比例应有＝名录中的占比×监测点数，所以不是整数；筹备组不在名录里，不参加比较。",
    en: "In proportion: the frame's share × the number of points, so no whole number; preparatory groups aren't in the frame and stand apart. Neighb.: residential neighborhoods.",
  },
  noContact: { zh: "当月未联系", en: "no contact that month" },
  noVisit: { zh: "两月内未走访", en: "no visit in two months" },
  point: { zh: "监测点", en: "Point" },
  gaps: { zh: "空档", en: "Gaps" },
  calendarNote: {
    zh: "只列空档最多的监测点；启用当月和未满的月份不算。月份从左到右。",
    en: "Only the points with most gaps are drawn; the joining month and months not fully served don't count.",
  },
  drawTitle: { zh: "抽一次，验一次", en: "Draw, and check a draw" },
  verification: { zh: "核查", en: "verified" },
  closing: { zh: "办结", en: "closed" },
  reported: { zh: "上报", en: "reported" },
  verified: { zh: "核查", en: "verified" },
  ruled: { zh: "研判", en: "ruled" },
  closed: { zh: "办结", en: "closed" },
  corrected: { zh: "属实已纠正", en: "corrected" },
  dismissed: { zh: "不属实", en: "dismissed" },
  duplicate: { zh: "重复", en: "duplicate" },
  unstated: { zh: "结论不详", en: "not stated" },
  stage: { zh: "环节", en: "Step" },
  reached: { zh: "走到这一步的", en: "Came so far" },
  waiting: { zh: "停在这一步的", en: "Waiting here" },
  age: { zh: "已等天数", en: "Days waiting" },
  leadsCount: { zh: "线索数", en: "Leads" },
  certificates: { zh: "证明", en: "certificates" },
  systems: { zh: "系统", en: "systems" },
  plaques: { zh: "挂牌", en: "plaques" },
  assessments: { zh: "考核", en: "assessments" },
  kind: { zh: "类别", en: "Kind" },
  baseline: { zh: "基准", en: "Baseline" },
  now: { zh: "现在", en: "Now" },
  change: { zh: "变化", en: "Change" },
  cut: { zh: "取消", en: "Cut" },
  added: { zh: "新增", en: "Added" },
  unit: { zh: "居村", en: "Committee" },
  before: { zh: "原名称", en: "Was called" },
  again: { zh: "新名称", en: "Is called" },
  endedOn: { zh: "取消日期", en: "Cut on" },
  beganOn: { zh: "又开始", en: "Back since" },
  similarity: { zh: "名称重合度", en: "Similarity" },
  reboundMethod: {
    zh: "名称重合度＝两个名称共有的相邻两字对×2÷两者的字对总数，不看括号、空格和大小写；不低于60%的算相近。相近只是线索，须人工核实。",
    en: "Similarity: 2 × the pairs of neighbouring letters that both names share ÷ all their pairs, without brackets, spaces and case; 60 % and more count as similar. Similar is a lead to check, not proof.",
  },
  firstOnly: { zh: "表中只列最相近的若干项。", en: "The table lists the likest only." },
  week: { zh: "周（周一）", en: "Week from" },
  occasions: { zh: "场次", en: "Occasions" },
  people: { zh: "每场都到的人", en: "Were at all of them" },
  mergeMethod: {
    zh: "同一周内，两场共有的参会者不少于人多那场的60%，就算还能合并；同日同地的已经合并，算一场。参会者按居村和身份认，不看姓名。",
    en: "Two meetings of one week could be merged when they share at least 60 % of the larger one's people; one day in one place is one occasion already. People are told apart by committee and role, never by name.",
  },
} as const satisfies Record<string, Text>;

/** The kinds of committees where there is little room. */
export const shortKinds = {
  neighborhood: { zh: "居民区", en: "neighb." },
  village: { zh: "村", en: "villages" },
} as const satisfies Record<string, Text>;

/** A request's decision in words. */
export const decisionNames: Readonly<Record<string, Text>> = {
  rejected: { zh: "不予通过", en: "rejected" },
  approved: { zh: "通过", en: "approved" },
  returned: { zh: "退回", en: "returned" },
  pending: { zh: "待审", en: "pending" },
  withdrawn: { zh: "撤回", en: "withdrawn" },
};

/** A burden's kind in words. */
export const kindNames: Readonly<Record<string, Text>> = {
  certificate: { zh: "证明", en: "certificate" },
  system: { zh: "系统", en: "system" },
  plaque: { zh: "挂牌", en: "plaque" },
  assessment: { zh: "考核", en: "assessment" },
  form: { zh: "报表", en: "form" },
  meeting_series: { zh: "例会", en: "meeting series" },
  other: { zh: "其他", en: "other" },
};

/** Sentences composed from figures already written as text. */
export const sentences = {
  headline: (v: { cut: string; back: string; pending: string }): Text => ({
    zh: `四类负担还剩${v.cut}；减掉的有${v.back}换名又回来；${v.pending}条线索没办结`,
    en: `${v.cut} of the four burdens are left; ${v.back} of what was cut is back under another name; leads still open: ${v.pending}`,
  }),
  planned: (v: { year: string; count: string }): Text => ({
    zh: `${v.year}年计划下派${v.count}项`,
    en: `${v.count} tasks planned for ${v.year}`,
  }),
  plannedLess: (v: { year: string; count: string; before: string; less: string }): Text => ({
    zh: `${v.year}年计划下派${v.count}项，上一年${v.before}项，少${v.less}项`,
    en: `${v.count} tasks planned for ${v.year}, ${v.less} fewer than the ${v.before} of the year before`,
  }),
  plannedMore: (v: { year: string; count: string; before: string; more: string }): Text => ({
    zh: `${v.year}年计划下派${v.count}项，上一年${v.before}项，多${v.more}项`,
    en: `${v.count} tasks planned for ${v.year}, ${v.more} more than the ${v.before} of the year before`,
  }),
  decisions: (v: { requests: string; parts: string }): Text => ({
    zh: `临时任务申请${v.requests}项：${v.parts}`,
    en: `${v.requests} ad-hoc requests: ${v.parts}`,
  }),
  decisionPart: (v: { name: string; count: string }): Text => ({
    zh: `${v.name}${v.count}项`,
    en: `${v.count} ${v.name}`,
  }),
  review: (v: { days: string; open: string }): Text => ({
    zh: `审核：半数在${v.days}天内有结果，还有${v.open}项在等`,
    en: `Review: half are decided within ${v.days} days; ${v.open} still waiting`,
  }),
  reviewOpen: (v: { open: string }): Text => ({
    zh: `审核：过半还没有结果，${v.open}项在等`,
    en: `Review: fewer than half are decided; ${v.open} still waiting`,
  }),
  offListDistricts: (v: { share: string; over: string; under: string }): Text => ({
    zh: `清单外任务占${v.share}；各区之间，${v.over}个区明显偏高，${v.under}个区明显偏低`,
    en: `${v.share} of tasks are off the list; districts clearly above that: ${v.over}, clearly below: ${v.under}`,
  }),
  offListAlike: (v: { share: string }): Text => ({
    zh: `清单外任务占${v.share}，各区分不出高低`,
    en: `${v.share} of tasks are off the list, and districts can't be told apart`,
  }),
  wholeCity: (v: { share: string }): Text => ({ zh: `全市${v.share}`, en: `city ${v.share}` }),
  representative: (v: { points: string; gap: string }): Text => ({
    zh: `${v.points}个监测点，与全市构成相差${v.gap}`,
    en: `${v.points} monitoring points; their mix is ${v.gap} off the city's`,
  }),
  rotationIn: (v: { share: string; lower: string; upper: string }): Text => ({
    zh: `一年换了${v.share}的监测点，在${v.lower}—${v.upper}的目标之内`,
    en: `${v.share} of the points left within a year, within the target of ${v.lower}–${v.upper}`,
  }),
  rotationOut: (v: { share: string; lower: string; upper: string }): Text => ({
    zh: `一年换了${v.share}的监测点，不在${v.lower}—${v.upper}的目标之内`,
    en: `${v.share} of the points left within a year, outside the target of ${v.lower}–${v.upper}`,
  }),
  calendar: (v: { contacts: string; visits: string }): Text => ({
    zh: `${v.contacts}的月份联系过，${v.visits}的双月走访过`,
    en: `Contacted in ${v.contacts} of months, visited in ${v.visits} of two-month windows`,
  }),
  leads: (v: { reported: string; closed: string; open: string }): Text => ({
    zh: `上报${v.reported}条，办结${v.closed}条，还有${v.open}条没办结`,
    en: `${v.reported} leads reported, ${v.closed} closed, ${v.open} still open`,
  }),
  reachedLeads: (v: { count: string }): Text => ({ zh: `${v.count}条`, en: v.count }),
  waitingLeads: (v: { count: string }): Text => ({ zh: `停在这里${v.count}条`, en: `${v.count} waiting` }),
  leadDays: (v: { verify: string; close: string }): Text => ({
    zh: `从上报起，半数${v.verify}天内核查，${v.close}天内办结`,
    en: `From the report, half are verified within ${v.verify} days and closed within ${v.close}`,
  }),
  leadDaysOpen: {
    zh: "从上报到核查、到办结要多久",
    en: "How long from report to verification and to closing",
  },
  /** `old` is null where the number is hidden. */
  ages: (v: { open: string; old: string | null; days: string }): Text =>
    v.old === null
      ? { zh: `还有${v.open}条没办结`, en: `Leads still open: ${v.open}` }
      : {
          zh: `没办结的${v.open}条里，${v.old}条已超过${v.days}天`,
          en: `Of ${v.open} open leads, ${v.old} have waited more than ${v.days} days`,
        },
  noneOpen: { zh: "没有未办结的线索", en: "No lead is open" },
  reductionsDown: (v: { before: string; now: string; share: string }): Text => ({
    zh: `四类负担从${v.before}项减到${v.now}项，少了${v.share}`,
    en: `The four burdens fell from ${v.before} to ${v.now}: ${v.share} fewer`,
  }),
  reductionsUp: (v: { before: string; now: string; share: string }): Text => ({
    zh: `四类负担从${v.before}项变成${v.now}项，多了${v.share}`,
    en: `The four burdens rose from ${v.before} to ${v.now}: ${v.share} more`,
  }),
  risen: (v: { kinds: string }): Text => ({ zh: `；${v.kinds}不降反升`, en: `; ${v.kinds} rose` }),
  reductionsNote: (v: { baseline: string; now: string }): Text => ({
    zh: `基准为${v.baseline}在用的，现在为${v.now}在用的；开始日期不详的无法比较，不计入。`,
    en: `Baseline: in use on ${v.baseline}; now: in use on ${v.now}. Burdens without a known beginning can't be compared and are left out.`,
  }),
  rebounds: (v: { cut: string; back: string; share: string }): Text => ({
    zh: `已取消的${v.cut}项里，${v.back}项（${v.share}）换了相近的名称又出现`,
    en: `Of ${v.cut} burdens cut, ${v.back} (${v.share}) are back under a similar name`,
  }),
  reboundsAll: (v: { district: string }): Text => ({
    zh: `，全在${v.district}`,
    en: `, all in ${v.district}`,
  }),
  reboundsIn: (v: { district: string; back: string }): Text => ({
    zh: `，其中${v.district}${v.back}项`,
    en: `, ${v.back} of them in ${v.district}`,
  }),
  mergeable: (v: { occasions: string; mergeable: string }): Text => ({
    zh: `${v.occasions}场会里，还有${v.mergeable}场可以并到同一周的另一场`,
    en: `Of ${v.occasions} occasions, ${v.mergeable} could still join another of the same week`,
  }),
  publishedRequests: (v: { requests: string; rejected: string }): Text => ({
    zh: `${v.requests}项临时任务申请，${v.rejected}项不予通过`,
    en: `${v.rejected} of ${v.requests} ad-hoc requests rejected`,
  }),
} as const;
