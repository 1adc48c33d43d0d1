const secondsADay = 86_400;

/** A day and the time of day, `2024-07-05` and `09:30:00`. */
export interface DayAndTime {
  readonly day: string;
  readonly time: string;
}

/**
 * The day and time of an Excel serial number, to the second. In the 1900 system day 60 is 29 February 1900, which never was:
 * it and negative numbers give null. In the 1904 system day 0 is 1 January 1904.
 */
export function serialDate(serial: number, date1904: boolean): DayAndTime | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  const seconds = Math.round(serial * secondsADay);
  const day = Math.floor(seconds / secondsADay);
  if (!date1904 && day === 60) return null;
  const zero = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const moment = new Date(zero + seconds * 1000).toISOString();
  return { day: moment.slice(0, 10), time: moment.slice(11, 19) };
}
