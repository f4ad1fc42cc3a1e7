// Days as whole numbers since 1970-01-01 (UTC), pure.

const DAY = 86_400_000;

/**
 * The first day of a date as exact as it is: YYYY, YYYY-MM or YYYY-MM-DD.
 * @param {string} iso
 */
export function toDay(iso) {
  return Math.floor(Date.parse(iso) / DAY);
}

/** @param {number} day */
export function toIso(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** @param {number} day @returns {number} the first day of its month */
export function startOfMonth(day) {
  return toDay(toIso(day).slice(0, 7));
}

/** @param {number} day @returns {number} the last day of its month */
export function endOfMonth(day) {
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY - 1;
}

/**
 * The first days of the years, or months, that begin within a span; for the axis.
 * @param {number} from
 * @param {number} to
 * @param {'year'|'month'} unit
 */
export function listStarts(from, to, unit) {
  const days = [];
  for (let day = startOfMonth(from); day <= to; day = endOfMonth(day) + 1) {
    if (day >= from && (unit === 'month' || toIso(day).slice(5, 7) === '01')) days.push(day);
  }
  return days;
}
