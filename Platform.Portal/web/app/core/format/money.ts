/** Money as the API writes it: whole minor units, and how many of them make one. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
  readonly exponent: number;
}

/** An exact price of a unit, as decimal text. */
export interface Rate {
  readonly amount: string;
  readonly currency: string;
  readonly unit?: string | null;
}

const formats = new Map<string, Intl.NumberFormat>();

/** How many figures of a rate are shown: an exact one of yen has dozens. */
const figures = 6;

function formatOf(language: string, currency: string, places?: readonly [number, number]): Intl.NumberFormat {
  const key = `${language} ${currency} ${places?.join(' ')}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...(places ? { minimumFractionDigits: places[0], maximumFractionDigits: places[1] } : {}),
    });
    formats.set(key, format);
  }
  return format;
}

/** How many decimals a currency has; the API checks it where nothing has told it yet. */
export function exponentOf(currency: string): number {
  return formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The amount as exact decimal text: a sum of twelve digits of yen must not pass through a fraction. */
export function decimalOf(money: Money): string {
  const digits = Math.abs(money.amountMinor).toString().padStart(money.exponent + 1, '0');
  const whole = digits.slice(0, digits.length - money.exponent);
  const rest = digits.slice(digits.length - money.exponent);
  return `${money.amountMinor < 0 ? '-' : ''}${whole}${rest && `.${rest}`}`;
}

/** The amount in the reader's language, with a true minus and, where it is a difference, a plus. */
export function moneyText(money: Money, language: string, isSigned = false): string {
  const places = [money.exponent, money.exponent] as const;
  const plain = formatted(formatOf(language, money.currency, places), decimalOf(money));
  return isSigned && money.amountMinor > 0 ? `+${plain}` : plain;
}

/** A price of a unit: with the decimals that it has, but six figures at most. */
export function rateText(rate: Rate, language: string): string {
  const usual = formatOf(language, rate.currency).resolvedOptions().maximumFractionDigits ?? 2;
  const [whole = '', rest = ''] = rate.amount.replace('-', '').split('.');
  const leading = /^0*$/.test(whole) ? (/^0*/.exec(rest)?.[0].length ?? 0) : -whole.replace(/^0+/, '').length;
  const most = Math.min(rest.replace(/0+$/, '').length, Math.max(usual, leading + figures));
  return formatted(formatOf(language, rate.currency, [usual, Math.max(usual, most)]), rate.amount);
}

/** An amount as it stands in a field: the reader's decimal sign, no currency, nothing between the thousands. */
export function plainAmount(money: Money, language: string): string {
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: money.exponent, maximumFractionDigits: money.exponent, useGrouping: false,
  });
  return format.format(decimalOf(money) as unknown as number);
}

/** Minor units of an amount as people type it, with a point or a comma; null where it is none. */
export function readAmount(typed: string, exponent: number): number | null {
  const text = typed.replace(/[\s\u00A0\u202F'’]/g, '');
  const found = /^(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d+))?$/.exec(text);
  if (!found) return null;
  const [, whole = '', rest = ''] = found;
  if (rest.length > exponent) return exponent < 3 && rest.length === 3 ? readAmount(`${whole}${rest}`, exponent) : null;
  const minor = Number(whole.replace(/[.,]/g, '') + rest.padEnd(exponent, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

// Half-width yen on screens, and U+2212: a hyphen is too short for a minus among figures.
function formatted(format: Intl.NumberFormat, decimal: string): string {
  return format.format(decimal as unknown as number).replace('\uFFE5', '\u00A5').replace('-', '\u2212');
}

/** The sum of amounts of one currency; null for none, or where two currencies meet, which are never added. */
export function sumOf(amounts: readonly (Money | null | undefined)[]): Money | null {
  const given = amounts.filter((amount) => amount !== null && amount !== undefined);
  const first = given[0];
  if (!first || given.some((amount) => amount.currency !== first.currency)) return null;
  return { ...first, amountMinor: given.reduce((sum, amount) => sum + amount.amountMinor, 0) };
}

export function timesOf(money: Money, factor: number): Money {
  return { ...money, amountMinor: money.amountMinor * factor };
}

export function differenceOf(after: Money, before: Money): Money {
  return { ...after, amountMinor: after.amountMinor - before.amountMinor };
}
