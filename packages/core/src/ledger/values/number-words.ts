/** The words of the five-point satisfaction scale as numbers; null: the person didn't say. For a scale whose top is 5. */
export const satisfactionWords: Readonly<Record<string, number | null>> = {
  非常满意: 5,
  很满意: 5,
  满意: 4,
  基本满意: 3,
  一般: 3,
  不满意: 2,
  很不满意: 1,
  非常不满意: 1,
  不了解: null,
  未评价: null,
};
