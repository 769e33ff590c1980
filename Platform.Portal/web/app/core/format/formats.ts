import { Injectable, inject } from '@angular/core';
import { Session } from '../session/session';
import { Words } from '../words/words';
import { dateText, dayOf, periodText } from './dates';
import { type Money, type Rate, moneyText, plainAmount, rateText } from './money';

/** Numbers and dates in the reader's language and the account's zone; read in a template it follows both. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly words = inject(Words);
  private readonly session = inject(Session);

  readonly money = (money: Money, isSigned = false): string => moneyText(money, this.language, isSigned);

  /** As it stands in a field. */
  readonly plain = (money: Money): string => plainAmount(money, this.language);

  readonly rate = (rate: Rate): string => rateText(rate, this.language);

  readonly number = (value: number): string => new Intl.NumberFormat(this.language).format(value);

  /** Decimal text in percent, such as <c>7.5</c>. */
  readonly percent = (value: string | number): string =>
    new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: 2 }).format(Number(value) / 100);

  readonly day = (at: string): string => dateText(at, this.language, this.session.zone(), 'day');

  /** The last day before an instant at which something is over. */
  readonly lastDay = (end: string): string => this.day(dayOf(Date.parse(end) - 1));

  readonly short = (at: string): string => dateText(at, this.language, this.session.zone(), 'short');

  readonly dayTime = (at: string): string => dateText(at, this.language, this.session.zone(), 'dayTime');

  readonly month = (at: string): string => dateText(at, this.language, this.session.zone(), 'month');

  readonly period = (start: string, end: string): string =>
    periodText(start, end, this.language, this.session.zone());

  /** The size of a file. */
  readonly bytes = (size: number): string => {
    const [value, unit] = size < 1_000_000 ? [size / 1000, 'kilobyte'] : [size / 1_000_000, 'megabyte'];
    return new Intl.NumberFormat(this.language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
  };

  private get language(): string {
    return this.words.language();
  }
}
