import type { CorpusCase } from "../corpus-case.ts";
import { encoded, textFile } from "../write/text-file.ts";
import { allRequests, requestHeader, requestRows, requestTable } from "./request-rows.ts";

const utf8 = { encoding: "utf-8", bom: false } as const;

/** Encodings and separators of text files. */
export const encodings: readonly CorpusCase[] = [
  {
    id: "utf8-with-bom",
    file: "utf8-with-bom.csv",
    trap: {
      zh: "UTF-8带BOM，第一个表头前有看不见的字符。",
      en: "UTF-8 with a BOM, unseen before the first header.",
    },
    expect: allRequests,
    make: () => textFile(requestTable, { bom: true }),
  },
  {
    id: "utf8-without-bom",
    file: "utf8-without-bom.csv",
    trap: { zh: "UTF-8不带BOM，换行只有LF。", en: "UTF-8 without a BOM, with bare line feeds." },
    expect: allRequests,
    make: () => textFile(requestTable, { lineEnd: "\n" }),
  },
  {
    id: "gb18030-without-bom",
    file: "gb18030-without-bom.csv",
    trap: {
      zh: "中文版Excel存的CSV：GB18030，没有任何标记。",
      en: "A CSV from Chinese Excel: GB18030, unmarked.",
    },
    expect: allRequests,
    make: () => textFile(requestTable, { encoding: "gb18030" }),
  },
  {
    id: "gb18030-four-bytes",
    file: "gb18030-four-bytes.csv",
    trap: {
      zh: "GB18030中有四字节的生僻字，按GBK读会坏。",
      en: "GB18030 with a rare character of four bytes, which GBK can't read.",
    },
    expect: {
      accepted: { task_request: 4 },
      rejected: 0,
      rows: {
        task_request: [{}, {}, {}, { request_id: "T-04", title: "㙍里路门牌核对", decision: "approved" }],
      },
    },
    make: () =>
      textFile([...requestTable, ["T-04", "区民政局", "㙍里路门牌核对", "2024-07-11", "同意"]], {
        encoding: "gb18030",
      }),
  },
  {
    id: "utf16le-tabs",
    file: "utf16le-tabs.txt",
    trap: {
      zh: "Excel“Unicode文本”：UTF-16小端，用制表符分隔。",
      en: "Excel's “Unicode text”: UTF-16, little end first, with tabs.",
    },
    expect: allRequests,
    make: () => textFile(requestTable, { encoding: "utf-16le", bom: true, separator: "\t" }),
  },
  {
    id: "utf16be-with-bom",
    file: "utf16be-with-bom.csv",
    trap: { zh: "UTF-16大端带BOM。", en: "UTF-16, big end first, with a BOM." },
    expect: allRequests,
    make: () => textFile(requestTable, { encoding: "utf-16be", bom: true }),
  },
  {
    id: "semicolons",
    file: "semicolons.csv",
    trap: {
      zh: "用分号分隔，任务名称里还有逗号。",
      en: "Separated by semicolons, with commas inside the task's name.",
    },
    expect: {
      accepted: { task_request: 4 },
      rejected: 0,
      rows: { task_request: [{}, {}, {}, { title: "垃圾分类,楼道堆物,违停检查" }] },
    },
    make: () =>
      textFile(
        [...requestTable, ["T-04", "区绿化市容局", "垃圾分类,楼道堆物,违停检查", "2024-07-11", "待审"]],
        { separator: ";" },
      ),
  },
  {
    id: "tabs",
    file: "tabs.csv",
    trap: { zh: "名为CSV，实际用制表符分隔。", en: "A CSV by name, separated by tabs." },
    expect: allRequests,
    make: () => textFile(requestTable, { separator: "\t" }),
  },
  {
    id: "pipes",
    file: "pipes.txt",
    trap: { zh: "老系统导出：用竖线分隔，GB18030。", en: "From an old system: separated by bars, GB18030." },
    expect: allRequests,
    make: () => textFile(requestTable, { separator: "|", encoding: "gb18030" }),
  },
  {
    id: "quotes-and-line-breaks",
    file: "quotes-and-line-breaks.csv",
    trap: {
      zh: "引号里有逗号、引号和换行：行号仍应按表格的行数，不按文本的行数。",
      en: "Commas, quotes and line breaks within quotes: rows are counted as the table's, not as the text's.",
    },
    expect: {
      accepted: { task_request: 2 },
      rejected: 1,
      rows: { task_request: [{ title: "独居老人走访" }, { title: '"九小"场所,消防检查' }] },
      issues: [{ code: "impossible-date", row: 4, column: "submitted_on", severity: "error" }],
    },
    make: () =>
      textFile([
        requestHeader,
        ["T-01", "区民政局", "独居老人\n走访", "2024-07-05", "通过"],
        ["T-02", "区消防\r\n救援支队", '"九小"场所,消防检查', "2024-07-08", "未通过"],
        ["T-03", "区应急局", "防汛物资盘点", "2024-02-30", "退回"],
      ]),
  },
  {
    id: "ragged-rows",
    file: "ragged-rows.csv",
    trap: {
      zh: "有的行少了末尾的格子，有的行多出一串逗号。",
      en: "Some rows lack their last cells, others end in a string of commas.",
    },
    expect: {
      accepted: { task_request: 3 },
      rejected: 0,
      rows: { task_request: [{ decision: "approved" }, { decision: null }, { decision: "returned" }] },
    },
    make: () =>
      textFile([
        [...requestHeader, "", ""],
        [...(requestRows[0] ?? []), "", "", "", ""],
        ["T-02", "区文旅局", "文体设施统计", "2024-07-08"],
        requestRows[2] ?? [],
      ]),
  },
  {
    id: "text-destroyed",
    file: "text-destroyed.csv",
    trap: {
      zh: "表头和内容已被错误编码毁成“??,??”，原文找不回来。",
      en: "Header and cells were destroyed to “??,??” by a wrong encoding: the text is gone.",
    },
    expect: { refused: "text-destroyed" },
    make: () =>
      encoded(
        [
          "????,????,????,????,????",
          "T-01,????,??????,2024-07-05,??",
          "T-02,????,??????,2024-07-08,???",
          "T-03,????,??????,2024-07-10,??",
          "",
        ].join("\r\n"),
        utf8,
      ),
  },
  {
    id: "latin1-as-gb18030",
    file: "latin1-as-gb18030.csv",
    trap: {
      zh: "Latin-1文件，按GB18030也能“成功”解码，得到的是假汉字。",
      en: "A Latin-1 file that also decodes “successfully” as GB18030, to Chinese characters nobody wrote.",
    },
    expect: { refused: "wrong-encoding" },
    make: () =>
      encoded(
        [
          "Numéro;Département;Tâche;Décision",
          "1;Général;Vérification des équipements;Approuvée",
          "2;Préfecture;Réunion hebdomadaire;Rejetée",
          "3;Réseau social;Présentation générale;Différée",
          "",
        ].join("\r\n"),
        { encoding: "latin1", bom: false },
      ),
  },
  {
    id: "latin1-unreadable",
    file: "latin1-unreadable.csv",
    trap: {
      zh: "Latin-1文件，既不是UTF-8，也解不成GB18030。",
      en: "A Latin-1 file that is neither UTF-8 nor anything that GB18030 can read.",
    },
    expect: { refused: "wrong-encoding" },
    make: () =>
      encoded("Numéro;Santé publique;Décision\r\n1;Qualité ;Rejetée \r\n2;Sécurité ;Différé\r\n", {
        encoding: "latin1",
        bom: false,
      }),
  },
];
