import { until } from './until';

describe('Asking until', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const asking = (states: readonly string[]) => {
    let at = 0;
    return vi.fn(() => Promise.resolve(states[Math.min(at++, states.length - 1)] ?? ''));
  };

  it('ends with what is settled, having shown each step', async () => {
    const ask = asking(['Processing', 'Processing', 'Succeeded']);
    const seen: string[] = [];
    const done = until(ask, (found) => found === 'Succeeded', {
      times: 9, isOver: () => false, seen: (found) => seen.push(found),
    });
    await vi.runAllTimersAsync();
    expect(await done).toBe('Succeeded');
    expect(seen).toEqual(['Processing', 'Processing', 'Succeeded']);
  });

  it('ends after so many times, or with the page', async () => {
    const ask = asking(['Processing']);
    const done = until(ask, () => false, { times: 3, isOver: () => false });
    await vi.runAllTimersAsync();
    expect(await done).toBe('Processing');
    expect(ask).toHaveBeenCalledTimes(3);

    const other = asking(['Processing']);
    const gone = until(other, () => false, { times: 3, isOver: () => true });
    await vi.runAllTimersAsync();
    expect([await gone, other.mock.calls.length]).toEqual(['Processing', 1]);
  });
});
