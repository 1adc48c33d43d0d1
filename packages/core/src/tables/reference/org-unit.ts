import { category, date, integer, text } from "../../column.ts";
import { lookup, table } from "../../table.ts";

/** Every place and committee, from the city down to the neighborhood, the village and the preparatory group. */
export const orgUnit = table({
  name: "org_unit",
  chapter: "reference",
  title: { zh: "组织单元", en: "Organisational unit" },
  grain: { zh: "一个单元一行", en: "one unit a row" },
  synonyms: ["居村名单", "居村组织", "单位名录"],
  key: ["org_id"],
  references: { parent_id: "org_unit" },
  columns: {
    org_id: text({
      title: { zh: "单元编号", en: "Unit ID" },
      synonyms: [
        "居村编号",
        "单位编号",
        "居村代码",
        "单元代码",
        "居委编号",
        "居委会编号",
        "单位代码",
        "组织编号",
      ],
    }),
    parent_id: text({
      title: { zh: "上级单元编号", en: "Parent unit ID" },
      synonyms: ["所属街镇编号", "上级编号", "上级单元", "上级代码", "街镇编号", "街镇代码"],
      nullable: true,
    }),
    name: text({
      title: { zh: "名称", en: "Name" },
      synonyms: [
        "居村名称",
        "单位名称",
        "居村",
        "单元名称",
        "居委名称",
        "居委会名称",
        "居委会",
        "组织名称",
        "社区名称",
        "村居名称",
      ],
      privacy: "public-name",
    }),
    kind: category({
      title: { zh: "类型", en: "Kind" },
      synonyms: ["单元类型", "居村类型", "性质", "单位类型", "组织类型", "类别", "居村性质"],
      note: {
        zh: "“社区”一词含义不定，须人工确认，不作猜测。",
        en: "社区 alone is ambiguous: it goes to review and is never guessed.",
      },
      values: {
        city: { zh: "市", en: "city" },
        district: { zh: "区", en: "district" },
        subdistrict: { zh: "街道", en: "subdistrict", synonyms: ["街道办事处"] },
        town: { zh: "镇", en: "town" },
        township: { zh: "乡", en: "township" },
        special_zone: { zh: "特殊区域", en: "special zone", synonyms: ["园区", "农场", "新区"] },
        neighborhood: {
          zh: "居民区",
          en: "residential neighborhood",
          synonyms: ["居委会", "居委", "社区居委会", "居民委员会"],
        },
        village: { zh: "村", en: "village", synonyms: ["村委会", "行政村", "村民委员会"] },
        preparatory_group: {
          zh: "筹备组",
          en: "preparatory group",
          synonyms: ["居民区筹备组", "居委会筹备组"],
        },
      },
    }),
    nbs_code: text({
      title: { zh: "统计用区划代码", en: "NBS code" },
      synonyms: ["区划代码", "统计代码", "行政区划代码", "12位代码"],
      nullable: true,
      note: {
        zh: "国家统计局统计用区划代码，居村为12位。",
        en: "Statistical division code of the National Bureau of Statistics; 12 digits for a committee.",
      },
    }),
    district_code: text({
      title: { zh: "区代码", en: "District code" },
      synonyms: ["所属区代码", "区编号", "所在区代码"],
      nullable: true,
    }),
    households: integer({
      title: { zh: "户数", en: "Households" },
      unit: "household",
      synonyms: ["总户数", "户籍户数", "常住户数", "家庭户数"],
      nullable: true,
    }),
    population: integer({
      title: { zh: "人口", en: "Population" },
      unit: "person",
      synonyms: ["实有人口", "常住人口", "总人口", "人口数", "户籍人口", "人数"],
      nullable: true,
    }),
    valid_from: date({
      title: { zh: "启用日期", en: "Valid from" },
      synonyms: ["成立日期", "设立日期", "成立时间", "启用时间"],
      since: "1949-05-27",
      ahead: true,
      nullable: true,
    }),
    valid_to: date({
      title: { zh: "停用日期", en: "Valid to" },
      synonyms: ["撤销日期", "停用时间", "撤销时间", "注销日期"],
      since: "1949-05-27",
      ahead: true,
      nullable: true,
    }),
  },
  order: [["valid_from", "valid_to"]],
  states: [
    { when: { kind: ["city"] }, then: { parent_id: "empty" }, severity: "warning" },
    {
      when: { kind: ["district", "subdistrict", "town", "township", "special_zone"] },
      then: { parent_id: "filled" },
      severity: "warning",
    },
    {
      when: { kind: ["neighborhood", "village", "preparatory_group"] },
      then: { parent_id: "filled", district_code: "filled" },
      severity: "warning",
    },
  ],
});

const { district_code, kind, parent_id } = orgUnit.columns;

/** What every table that names a unit knows of it: its district, its subdistrict or town, and its kind. */
export const placeOfUnit = {
  district_code: lookup("org_id", district_code),
  street_id: lookup("org_id", parent_id),
  org_kind: lookup("org_id", kind),
};
