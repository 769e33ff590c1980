/** The day of the next month on which the drafts of a month close. */
const closingDay = 5;

const shown = 12;

/** The last months whose drafts are closed at an instant, the latest first, such as <c>2026-03</c>. */
export function closedMonths(now: number): readonly string[] {
  const at = new Date(now);
  const back = at.getUTCDate() < closingDay ? 2 : 1;
  return Array.from({ length: shown }, (_, step) =>
    new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back - step)).toISOString().slice(0, 7),
  );
}
