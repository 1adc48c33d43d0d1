import type { Text } from "../../text.ts";

/** What a brief says of the ＋ figures: `{value}`, `{num}` and `{den}` are the result's. */
export const addWords: Readonly<Record<string, Text>> = {
  "add.active-share": {
    zh: "志愿团队成员{den}人，有服务记录的{num}人，占{value}",
    en: "{num} of {den} volunteer team members have served, {value}",
  },
  "add.volunteer-hours": {
    zh: "志愿服务共{value}小时",
    en: "Volunteers gave {value} hours",
  },
  "add.service-count": {
    zh: "便民服务{value}项次",
    en: "Services offered at markets and events: {value}",
  },
  "add.market-adherence-share": {
    zh: "应在5日开集市的{den}个居村月里，{num}个开了，占{value}",
    en: "A market on the 5th was held in {num} of {den} unit-months, {value}",
  },
  "add.inspection-share": {
    zh: "计划入户检查{den}次，做成{num}次，占{value}",
    en: "{num} of {den} planned home inspections were carried out, {value}",
  },
  "add.consultation-order-share": {
    zh: "{den}项议题中，{num}项按程序议完，占{value}",
    en: "{num} of {den} matters went through every step of consultation in order, {value}",
  },
  "add.consultation-depth-share": {
    zh: "听取意见应到{den}户次，实到{num}户次，占{value}",
    en: "{num} of {den} household-matters were heard in consultation, {value}",
  },
  "add.fund-balance-gap": {
    zh: "爱心基金实际存入减去应存入，差{value}元",
    en: "The love fund's deposits less what they should be: {value} yuan",
  },
  "add.fund-lowest-balance": {
    zh: "专项资金余额最低时为{value}元",
    en: "The lowest balance of an earmarked fund was {value} yuan",
  },
  "add.team-count": {
    zh: "志愿团队{value}支",
    en: "Volunteer teams: {value}",
  },
};
