import type { RawCell } from "../sheet.ts";
import { serialDate } from "../values/serial-date.ts";

/** A date cell from the serial number that a workbook stores; the number itself where it is no date. */
export function serialCell(serial: number, date1904: boolean): RawCell {
  const moment = serialDate(serial, date1904);
  if (moment === null) return serial;
  const { day, time } = moment;
  return { date: time === "00:00:00" && serial >= 1 ? day : `${day}T${time}`, serial };
}
