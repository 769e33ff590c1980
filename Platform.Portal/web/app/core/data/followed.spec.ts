import { followed } from './followed';

class Stream {
  static readonly CLOSED = 2;
  static last: Stream;
  readyState = 0;
  onopen = (): void => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;
  onerror = (): void => undefined;
  constructor(readonly address: string) {
    Stream.last = this;
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
}

describe('Following work', () => {
  afterEach(() => vi.unstubAllGlobals());

  const begin = () => {
    vi.stubGlobal('EventSource', Stream);
    const [seen, failed] = [vi.fn(), vi.fn()];
    return { seen, failed, stop: followed('/bff/api/v1/orders/1/events', { seen, failed }), stream: Stream.last };
  };

  it('shows what it is told, over restarts, until it is stopped', () => {
    const { seen, failed, stop, stream } = begin();
    stream.onmessage({ data: '{"status":"Submitted"}' });
    for (let restart = 0; restart < 9; restart++) {
      stream.onerror();
      stream.onopen();
    }
    expect(seen).toHaveBeenCalledExactlyOnceWith({ status: 'Submitted' });
    expect(failed).not.toHaveBeenCalled();
    stop();
    expect(stream.readyState).toBe(Stream.CLOSED);
  });

  it('gives up where the stream is refused, or does not open for long', () => {
    const refused = begin();
    refused.stream.readyState = Stream.CLOSED;
    refused.stream.onerror();
    expect(refused.failed).toHaveBeenCalledOnce();

    const silent = begin();
    for (let miss = 0; miss < 4; miss++) silent.stream.onerror();
    expect(silent.failed).toHaveBeenCalledOnce();
    expect(silent.stream.readyState).toBe(Stream.CLOSED);
  });

  it('gives up at once where there are no streams', () => {
    vi.stubGlobal('EventSource', undefined);
    const failed = vi.fn();
    followed('/x', { seen: vi.fn(), failed })();
    expect(failed).toHaveBeenCalledOnce();
  });
});
