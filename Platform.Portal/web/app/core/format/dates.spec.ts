import { dateText, daysUntil, leftUntil, periodText } from './dates';

describe('Dates', () => {
  it('are told in the zone of the account', () => {
    expect(dateText('2026-03-15T23:30:00Z', 'en', 'Europe/Amsterdam', 'day')).toBe('16 Mar 2026');
    expect(dateText('2026-03-15T23:30:00Z', 'ja', 'Asia/Tokyo', 'day')).toBe('2026年3月16日');
  });

  it('stay the same date in every zone where they have no time', () => {
    expect(dateText('2026-03-16', 'en', 'America/Los_Angeles', 'day')).toBe('16 Mar 2026');
    expect(dateText('2026-03', 'de', 'Asia/Tokyo', 'month')).toBe('März 2026');
  });

  it('name the last day of a period, not the first after it', () => {
    expect(periodText('2026-03-01', '2026-04-01', 'en', 'UTC')).toContain('31');
    expect(periodText('2026-03-01', '2026-04-01', 'en', 'UTC')).not.toContain('Apr');
    expect(periodText('2026-03-16', '2026-03-17', 'en', 'UTC')).toBe('16 Mar');
  });

  it('count down in whole units and stop at nothing', () => {
    const now = Date.parse('2026-03-16T10:00:00Z');
    expect(leftUntil('2026-03-19T14:20:00Z', now)).toEqual({ days: 3, hours: 4, minutes: 20, isOver: false });
    expect(leftUntil('2026-03-16T09:59:00Z', now).isOver).toBe(true);
    expect(daysUntil('2026-03-14T10:00:00Z', now)).toBe(-2);
  });
});
