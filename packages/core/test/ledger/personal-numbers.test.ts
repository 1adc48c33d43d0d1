import { describe, expect, it } from "vitest";
import { maskPersonalData } from "../../src/ledger/check/personal-data.ts";

const masked = (text: string): string => maskPersonalData(text).text;

describe("numbers that lead to a person", () => {
  it.each([
    ["电话021-62345678", "电话〔电话〕"],
    ["(021)62345678", "〔电话〕"],
    ["（021）6234 5678转802", "〔电话〕"],
    ["02162345678", "〔电话〕"],
    ["苏州0512-65212345", "苏州〔电话〕"],
    ["座机：62345678", "座机：〔电话〕"],
    ["联系电话 6234-5678", "联系电话 〔电话〕"],
    ["手机+86 138 0013 8000", "手机〔电话〕"],
    ["１３８００１３８０００", "〔电话〕"],
    ["护照号：E12345678", "护照号：〔证件号〕"],
    ["港澳通行证C12345678", "港澳通行证〔证件号〕"],
    ["台胞证号码为12345678", "台胞证号码为〔证件号〕"],
    ["邮箱 wang.er-3@example.com.cn。", "邮箱 〔邮箱〕。"],
    ["沪A·12345占用消防通道", "〔车牌〕占用消防通道"],
    ["车牌沪AD12345", "车牌〔车牌〕"],
    ["苏E1B2C3违停", "〔车牌〕违停"],
    ["身份证11010519491231002x", "身份证〔身份证号〕"],
  ])("%s", (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    "拨打12345或110",
    "编号62345678",
    "2024-0705-001",
    "金额12345678元",
    "310115005003",
    "沪府办发〔2024〕12号",
    "沪A类项目",
    "文件E12345678",
    "工单202407050001234567",
    "@所有人",
    "12月3日-12月5日",
    "浦东新区2024年",
    "京东订单号123",
  ])("%s is none", (text) => {
    expect(masked(text)).toBe(text);
  });

  it("are counted by kind, and the rest of the text stays as it was, full-width signs too", () => {
    expect(maskPersonalData("张某（沪A12345），电话：１３８００１３８０００；邮箱a@b.cn")).toEqual({
      text: "〔姓名〕（〔车牌〕），电话：〔电话〕；邮箱〔邮箱〕",
      found: { plate: 1, phone: 1, email: 1, name: 1 },
    });
  });

  it("stay where somebody says so", () => {
    const text = "王阿姨13800138000";
    expect(maskPersonalData(text, { keep: ["phone"] }).text).toBe("〔姓名〕13800138000");
    expect(maskPersonalData(text, { keep: ["name"] }).text).toBe("王阿姨〔电话〕");
    expect(maskPersonalData(text, { names: false }).found).toEqual({ phone: 1 });
  });
});
