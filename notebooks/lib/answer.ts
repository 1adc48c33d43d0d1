import type { Text } from "@unburden/core";

function paragraph(language: string, label: string, text: string): HTMLElement {
  const element = document.createElement("p");
  element.lang = language;
  const strong = document.createElement("strong");
  strong.textContent = label;
  element.append(strong, text);
  return element;
}

/** The answer that a notebook ends with, Chinese and then English, as an element to display. */
export function answer({ zh, en }: Text): HTMLElement {
  const element = document.createElement("div");
  element.className = "answer";
  element.append(paragraph("zh-CN", "回答：", zh), paragraph("en", "Answer: ", en));
  return element;
}
