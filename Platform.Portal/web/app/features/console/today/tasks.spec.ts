import { type Desk, tasksOf, weeksOf } from './tasks';

const now = Date.parse('2026-03-16T10:00:00Z');
const nothing: Desk = { orders: [], subscriptions: [], renewals: [], invoices: [], exceptions: [] };
const order = (status: string) => ({ status, total: { amountMinor: 100, currency: 'EUR', exponent: 2 } });

describe('The tasks of a day', () => {
  it('are none on a quiet day', () => {
    expect(tasksOf(nothing, now)).toEqual([]);
    expect(tasksOf({ ...nothing, orders: [order('Completed')] as never }, now)).toEqual([]);
  });

  it('come in the order of what blocks money', () => {
    const desk = {
      ...nothing,
      orders: [order('PendingApproval'), order('Failed'), order('PendingApproval')],
      exceptions: [{}],
    } as unknown as Desk;
    expect(tasksOf(desk, now).map((task) => [task.word, task.count])).toEqual([
      ['task.exceptions', 1], ['task.failed', 1], ['task.approve', 2],
    ]);
    expect(tasksOf(desk, now)[2]?.amount?.amountMinor).toBe(200);
  });

  it('tell of what is disputed, with how much of it', () => {
    const invoice = (amountMinor: number) => ({
      status: 'Issued', disputed: { amountMinor, currency: 'EUR', exponent: 2 },
    });
    const desk = { ...nothing, invoices: [invoice(250), invoice(0), invoice(100)] } as unknown as Desk;
    expect(tasksOf(desk, now).map((task) => [task.word, task.count, task.amount?.amountMinor])).toEqual([
      ['task.disputes', 2, 350],
    ]);
  });

  it('put each end of a term into its week, and none that has passed', () => {
    const weeks = weeksOf([
      { endDate: '2026-03-16T09:00:00Z' }, { endDate: '2026-03-17T00:00:00Z' }, { endDate: '2026-03-24T00:00:00Z' },
    ], now);
    expect(weeks.map((week) => week.count)).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
  });
});
