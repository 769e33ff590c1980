const hour = 3_600_000;
const day = 24 * hour;

type Style = 'day' | 'dayTime' | 'short' | 'month' | 'time';

const styles: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  dayTime: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hour12: false },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hour12: false },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, zone: string, style: Style): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${style}`;
  let format = formats.get(key);
  if (!format) {
    // British order in English: the seat of the tenants is not in the United States.
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...styles[style], timeZone: zone });
    formats.set(key, format);
  }
  return format;
}

/** An instant in a zone; a date without time is the same date in every zone. */
export function dateText(at: string, language: string, zone: string, style: Style): string {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(at)
    ? formatOf(language, 'UTC', style).format(new Date(at.length === 7 ? `${at}-01` : at))
    : formatOf(language, zone, style).format(new Date(at));
}

/** A half-open period with its inclusive end, as people say it: 1 to 31 March. */
export function periodText(start: string, end: string, language: string, zone: string): string {
  const isDate = end.length === 10;
  const last = isDate
    ? new Date(Date.parse(end) - day)
    : new Date(Date.parse(end) - 1);
  const format = formatOf(language, isDate ? 'UTC' : zone, 'short');
  return format.formatRange(new Date(start), new Date(Math.max(Date.parse(start), last.getTime())));
}

/** Time that is left until an instant, in its two largest units; zero when it is over. */
export interface Left {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly isOver: boolean;
}

export function leftUntil(until: string, now: number): Left {
  const left = Math.max(0, Date.parse(until) - now);
  return {
    days: Math.floor(left / day),
    hours: Math.floor((left % day) / hour),
    minutes: Math.floor((left % hour) / 60_000),
    isOver: left === 0,
  };
}

/** The day of an instant in UTC, as a date field takes it. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Whole days from now to an instant; negative for one that has passed. */
export function daysUntil(until: string, now: number): number {
  return Math.round((Date.parse(until) - now) / day);
}
