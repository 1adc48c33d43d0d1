/** Today where the reader is, like `2024-07-05`. */
export function today(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
