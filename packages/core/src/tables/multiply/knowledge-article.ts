import { category, date, text } from "../../column.ts";
import { table } from "../../table.ts";

/** What the assistant may quote: policies, worked cases, manuals. */
export const knowledgeArticle = table({
  name: "knowledge_article",
  chapter: "multiply",
  title: { zh: "知识条目", en: "Knowledge article" },
  grain: { zh: "一篇一行", en: "one article a row" },
  synonyms: ["知识库", "百事能手册", "案例集"],
  key: ["article_id"],
  columns: {
    article_id: text({ title: { zh: "条目编号", en: "Article ID" }, synonyms: ["编号"] }),
    title: text({ title: { zh: "标题", en: "Title" }, synonyms: ["名称"] }),
    body: text({ title: { zh: "正文", en: "Body" }, synonyms: ["内容"] }),
    kind: category({
      title: { zh: "类型", en: "Kind" },
      values: {
        policy: { zh: "政策", en: "policy", synonyms: ["文件"] },
        case: { zh: "案例", en: "case" },
        manual: { zh: "手册", en: "manual", synonyms: ["指南"] },
      },
    }),
    issued_by: text({
      title: { zh: "发布单位", en: "Issued by" },
      synonyms: ["发文单位"],
      nullable: true,
    }),
    issued_on: date({
      title: { zh: "发布日期", en: "Issued on" },
      synonyms: ["发文日期"],
      nullable: true,
    }),
    source: text({ title: { zh: "来源", en: "Source" }, synonyms: ["出处"] }),
  },
});
