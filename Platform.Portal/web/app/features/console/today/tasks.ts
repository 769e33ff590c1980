import type { Shapes } from '@core/api/api';
import { daysUntil } from '@core/format/dates';
import { type Money, sumOf } from '@core/format/money';
import type { WordKey } from '@core/words/catalogues';
import type { Drawing } from '@ui/icon/drawings';
import type { Tone } from '@ui/state/status';

/** What a day begins with. */
export interface Desk {
  readonly orders: readonly Shapes['OrderView'][];
  readonly subscriptions: readonly Shapes['SubscriptionView'][];
  readonly renewals: readonly Shapes['RenewalView'][];
  readonly invoices: readonly Shapes['InvoiceView'][];
  readonly exceptions: readonly Shapes['BookExceptionsBookExceptionView'][];
}

/** Something that somebody has to do. */
export interface Task {
  readonly word: WordKey;
  readonly count: number;
  readonly amount: Money | null;
  readonly tone: Tone;
  readonly icon: Drawing;
  readonly link: string;
  readonly query: Readonly<Record<string, string>>;
}

/** What needs somebody now: first what blocks money, then what has a deadline. */
export function tasksOf(desk: Desk, now: number): readonly Task[] {
  const orders = (...states: readonly string[]) => desk.orders.filter((one) => states.includes(one.status));
  const [failed, waiting] = [orders('Failed', 'Unknown', 'PartiallyCompleted'), orders('PendingApproval')];
  const late = desk.invoices.filter((one) => one.status === 'Overdue');
  const disputed = desk.invoices.filter((one) => one.disputed.amountMinor > 0);
  const ending = desk.renewals.filter((one) => one.next.outcome === 'Ends' && daysUntil(one.endDate, now) <= 14);
  const all: readonly Task[] = [
    {
      word: 'task.exceptions', count: desk.exceptions.length, amount: null, tone: 'bad', icon: 'scale',
      link: '/console/reconciliation', query: {},
    },
    {
      word: 'task.overdue', count: late.length, amount: sumOf(late.map((one) => one.balance)), tone: 'bad',
      icon: 'doc', link: '/console/invoices', query: { view: 'open' },
    },
    {
      word: 'task.disputes', count: disputed.length, amount: sumOf(disputed.map((one) => one.disputed)), tone: 'you',
      icon: 'chat', link: '/console/disputes', query: {},
    },
    {
      word: 'task.failed', count: failed.length, amount: sumOf(failed.map((one) => one.total)), tone: 'look',
      icon: 'box', link: '/console/orders', query: { view: 'waiting' },
    },
    {
      word: 'task.approve', count: waiting.length, amount: sumOf(waiting.map((one) => one.total)), tone: 'you',
      icon: 'box', link: '/console/orders', query: { view: 'waiting' },
    },
    {
      word: 'task.ending', count: ending.length, amount: null, tone: 'you', icon: 'cal', link: '/console/renewals',
      query: {},
    },
  ];
  return all.filter((task) => task.count > 0);
}

/** How many terms end in each of the next eight weeks. */
export function weeksOf(
  renewals: readonly { readonly endDate: string }[],
  now: number,
): readonly { readonly start: string; readonly count: number }[] {
  const week = 7 * 86_400_000;
  return Array.from({ length: 8 }, (_, at) => ({
    start: new Date(now + at * week).toISOString(),
    count: renewals.filter(({ endDate }) => {
      const from = Date.parse(endDate) - now;
      return from >= at * week && from < (at + 1) * week;
    }).length,
  }));
}
