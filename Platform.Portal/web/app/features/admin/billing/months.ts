/** The day of the next month on which the drafts of a month close. */
const closingDay = 5;

const shown = 12;

/** Months in UTC, the latest first, such as <c>2026-03</c>: the first so many before that of an instant. */
export function monthsBack(now: number, first: number, count: number): readonly string[] {
  const at = new Date(now);
  return Array.from({ length: count }, (_, step) =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - first - step)).toISOString().slice(0, 7),
  );
}

/** The last months whose drafts are closed at an instant, the latest first, such as <c>2026-03</c>. */
export function closedMonths(now: number): readonly string[] {
  return monthsBack(now, new Date(now).getUTCDate() < closingDay ? 2 : 1, shown);
}
