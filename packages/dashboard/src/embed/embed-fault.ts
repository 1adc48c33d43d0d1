import type { Text } from "@unburden/core";

/** Why an embedded chart can't be shown, in words for whoever reads or builds the page. */
export class EmbedFault extends Error {
  /** What is wrong, and what would be right. */
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = "EmbedFault";
    this.text = text;
  }
}
