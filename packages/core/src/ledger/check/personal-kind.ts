/** What kind of personal data a text holds. `person` is a whole cell of a column made for a person or household. */
export type PersonalKind =
  | "id-number"
  | "phone"
  | "landline"
  | "bank-card"
  | "travel-document"
  | "email"
  | "plate"
  | "name"
  | "person";

/** How much of each kind was found. */
export type PersonalCount = Readonly<Record<PersonalKind, number>>;

/** A stretch of a text that is personal: from `start` up to and not including `end`. */
export interface PersonalSpan {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** What stands in a masked text where personal data stood. */
export const personalMarks: Readonly<Record<PersonalKind, string>> = {
  "id-number": "〔身份证号〕",
  phone: "〔电话〕",
  landline: "〔电话〕",
  "bank-card": "〔银行卡号〕",
  "travel-document": "〔证件号〕",
  email: "〔邮箱〕",
  plate: "〔车牌〕",
  name: "〔姓名〕",
  person: "〔个人〕",
};

/** Nothing found, of any kind. */
export const nothingFound: PersonalCount = {
  "id-number": 0,
  phone: 0,
  landline: 0,
  "bank-card": 0,
  "travel-document": 0,
  email: 0,
  plate: 0,
  name: 0,
  person: 0,
};

/** A character that no text holds: it stands for personal data that was found already. */
export const foundAlready = "\ue000";
