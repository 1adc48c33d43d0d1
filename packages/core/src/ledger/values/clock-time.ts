const noon = 12;

const pattern =
  /^(上午|早上|凌晨|中午|下午|晚上|am|pm)?(\d{1,2})(?::|时|点)(?:(\d{1,2})(?:分|(?=$|:| ?[ap]m))(?::?(\d{1,2})(?:\.\d+)?秒?)?|半)?整? ?(am|pm)?(?:\+08:?00)?$/iu;

function hourOf(hour: number, half: string): number {
  if (/^(?:下午|晚上|pm)$/iu.test(half)) return hour < noon ? hour + noon : hour;
  if (/^(?:凌晨|am)$/iu.test(half)) return hour === noon ? 0 : hour;
  return half === "中午" && hour < 3 ? hour + noon : hour;
}

/** Reads `9:30`, `09:30:15`, `2:05 PM`, 下午3点半, 9时30分 as `09:30:00`; null when it is no time of day. */
export function readClockTime(text: string): string | null {
  const [all = "", before, hours, minutes, seconds, after] = pattern.exec(text) ?? [];
  if (all === "" || (minutes === undefined && /:/u.test(text))) return null;
  const hour = hourOf(Number(hours), before ?? after ?? "");
  const minute = minutes === undefined ? (text.includes("半") ? 30 : 0) : Number(minutes);
  const second = Number(seconds ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  return [hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":");
}
