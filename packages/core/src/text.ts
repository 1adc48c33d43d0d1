/** The same text in the product's two languages. Chinese is the first. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
