const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The characters that a number can be written with, for use in a character class. */
export const numeralCharacters = `\\d.,${Object.keys({ ...digits, ...small, ...large }).join("")}`;

const arabic = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;
const token = new RegExp(
  `(?:\\d[\\d,]*(?:\\.\\d+)?)|[${Object.keys({ ...digits, ...small, ...large }).join("")}]`,
  "gu",
);

/** Scaling by a power of ten without binary dust: 1.1 × 10000 is 11000. */
export function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(14));
}

/** Digits one after the other: 二〇二四, 一二三. Two without a zero are 三四 (three or four) and no number. */
function positional(text: string): number | null {
  const signs = Array.from(text);
  if (!signs.every((sign) => sign in digits)) return null;
  if (signs.length === 2 && !/[零〇○]/u.test(text)) return null;
  return Number(signs.map((sign) => digits[sign]).join(""));
}

interface State {
  total: number;
  section: number;
  current: number | null;
  /** The unit just passed, by which a last digit counts a tenth: 一百二 is 120. */
  after: number;
  /** The smallest unit passed in the section; units must fall: 百千 is no number. */
  least: number;
  leastLarge: number;
}

function takeSmall(state: State, unit: number): boolean {
  if (unit >= state.least || (state.current === null && unit !== 10 && state.section > 0)) return false;
  state.section += scaled(state.current ?? 1, unit);
  Object.assign(state, { current: null, after: unit, least: unit });
  return true;
}

function takeLarge(state: State, unit: number): boolean {
  const section = state.section + (state.current ?? 0);
  const nothing = state.section === 0 && state.current === null;
  if (nothing && !(unit === 1e8 && state.total > 0)) return false;
  if (unit === 1e8 && state.leastLarge > 1e8) state.total = scaled(state.total + section, unit);
  else if (unit < state.leastLarge) state.total += scaled(section, unit);
  else if (unit === 1e8 && state.leastLarge === 1e4) state.total = scaled(state.total + section, unit);
  else return false;
  Object.assign(state, { section: 0, current: null, after: unit, least: Infinity, leastLarge: unit });
  return true;
}

function takeDigit(state: State, sign: string): boolean {
  if (state.current !== null && state.current !== 0) return false;
  const zero = sign in digits && digits[sign] === 0;
  state.current = sign in digits ? (digits[sign] ?? 0) : Number(sign.replace(/,/gu, ""));
  if (zero) Object.assign(state, { current: null, after: 1 });
  return true;
}

function withUnits(tokens: readonly string[]): number | null {
  const state: State = {
    total: 0,
    section: 0,
    current: null,
    after: 1,
    least: Infinity,
    leastLarge: Infinity,
  };
  for (const sign of tokens) {
    const [tens, myriads] = [small[sign], large[sign]];
    let fits: boolean;
    if (tens !== undefined) fits = takeSmall(state, tens);
    else if (myriads !== undefined) fits = takeLarge(state, myriads);
    else fits = takeDigit(state, sign);
    if (!fits) return null;
  }
  const last = tokens.at(-1) ?? "";
  const short = state.after > 10 && state.current !== null;
  if (short && !(last in digits)) return null;
  return (
    state.total + state.section + (short ? ((state.current ?? 0) * state.after) / 10 : (state.current ?? 0))
  );
}

/**
 * The number that the text is, and nothing else: `1,200`, `1.2万`, 三百二十, 两千, 一百二, 二〇二四, 壹佰. Null when it is none:
 * misplaced separators, 三四 (three or four), units out of order. No sign.
 */
export function parseNumeral(text: string): number | null {
  if (arabic.test(text)) return Number(text.replace(/,/gu, ""));
  const tokens = text.match(token) ?? [];
  if (tokens.join("") !== text || tokens.length === 0) return null;
  if (tokens.some((sign) => /\d/u.test(sign) && !arabic.test(sign))) return null;
  if (tokens.every((sign) => sign in digits))
    return tokens.length === 1 ? (digits[text] ?? null) : positional(text);
  return withUnits(tokens);
}
