import { medianDays } from "../../analyses/median-days.ts";
import { taskRequest } from "../../tables/subtract/task-request.ts";

const { submitted_on, decided_on } = taskRequest.columns;

/** From a request's submission to its decision: how many days it takes, what is still open included. */
export const reviewDays = medianDays({
  id: "subtract.review-days",
  title: { zh: "审核时长", en: "Days to review a request" },
  question: { zh: "一项临时任务申请审核多久？", en: "How long does the review of an ad-hoc request take?" },
  stretch: { zh: "从申请到决定", en: "from a request's submission to its decision" },
  source: ["S7"],
  table: taskRequest,
  began: submitted_on,
  ended: decided_on,
});
