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
    article_id: text({
      title: { zh: "条目编号", en: "Article ID" },
      synonyms: ["编号", "知识编号", "文章编号", "文件编号"],
    }),
    title: text({
      title: { zh: "标题", en: "Title" },
      synonyms: ["名称", "文件名称", "政策名称", "案例名称", "条目名称", "文章标题"],
    }),
    body: text({
      title: { zh: "正文", en: "Body" },
      synonyms: ["内容", "正文内容", "全文", "条目内容", "具体内容"],
    }),
    kind: category({
      title: { zh: "类型", en: "Kind" },
      synonyms: ["条目类型", "知识类型", "分类", "类别"],
      values: {
        policy: { zh: "政策", en: "policy", synonyms: ["文件"] },
        case: { zh: "案例", en: "case" },
        manual: { zh: "手册", en: "manual", synonyms: ["指南"] },
      },
    }),
    issued_by: text({
      title: { zh: "发布单位", en: "Issued by" },
      privacy: "public-name",
      synonyms: ["发文单位", "发布部门", "发布机构", "印发单位", "制定单位"],
      nullable: true,
    }),
    issued_on: date({
      title: { zh: "发布日期", en: "Issued on" },
      since: "1949-10-01",
      synonyms: ["发文日期", "发布时间", "印发日期", "成文日期", "颁布日期"],
      nullable: true,
    }),
    source: text({
      title: { zh: "来源", en: "Source" },
      synonyms: ["出处", "来源链接", "网址", "链接", "文件来源"],
    }),
  },
  states: [
    { when: { kind: ["policy"] }, then: { issued_by: "filled", issued_on: "filled" }, severity: "warning" },
  ],
  likeness: { text: "title", with: ["kind", "issued_on"] },
});
