import { closedMonths } from './months';

describe('Months that can be billed', () => {
  const latest = (at: string) => closedMonths(Date.parse(at))[0];

  it('end with the one whose drafts closed last, on the 5th in UTC', () => {
    expect(latest('2026-04-04T23:59:59Z')).toBe('2026-02');
    expect(latest('2026-04-05T00:00:00Z')).toBe('2026-03');
    expect(latest('2026-01-04T12:00:00Z')).toBe('2025-11');
    expect(latest('2026-01-31T12:00:00Z')).toBe('2025-12');
  });

  it('go back a year without a gap', () => {
    const months = closedMonths(Date.parse('2026-03-31T12:00:00Z'));
    expect(months).toHaveLength(12);
    expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(months.at(-1)).toBe('2025-03');
  });
});
