import { TestBed } from '@angular/core/testing';
import { ApplicationRef, signal } from '@angular/core';
import type { ResourceRef } from '@angular/core';
import { keepUp } from './kept-up';

interface Work {
  readonly id: string;
  readonly isDone: boolean;
}

interface Read {
  readonly rows: readonly Work[];
  readonly hasMore: boolean;
}

class Stream {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 0;
  onmessage: (event: { data: string }) => void = () => undefined;
  onerror = (): void => undefined;
  constructor(readonly address: string) {
    Stream.opened.push(this);
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
}

describe('A list of long work', () => {
  beforeEach(() => {
    Stream.opened = [];
    vi.stubGlobal('EventSource', Stream);
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const listOf = (...rows: Work[]) => {
    const value = signal<Read>({ rows, hasMore: false });
    const list = {
      hasValue: () => true, value, reload: vi.fn(), update: (change: (now: Read) => Read) => value.update(change),
    };
    TestBed.runInInjectionContext(() =>
      keepUp(list as unknown as ResourceRef<Read | undefined>, {
        isUnderWay: (row) => !row.isDone, events: (id) => `/events/${id}`,
      }),
    );
    const settle = () => TestBed.inject(ApplicationRef).tick();
    settle();
    return { list, value, settle };
  };

  it('follows what goes on, one after the other, and shows what it is told', () => {
    const { value, settle } = listOf({ id: 'a', isDone: true }, { id: 'b', isDone: false }, { id: 'c', isDone: false });
    expect(Stream.opened.map((one) => one.address)).toEqual(['/events/b']);

    Stream.opened[0]?.onmessage({ data: '{"id":"b","isDone":true}' });
    settle();
    expect(value().rows[1]).toEqual({ id: 'b', isDone: true });
    expect(Stream.opened.map((one) => one.address)).toEqual(['/events/b', '/events/c']);
    expect(Stream.opened[0]?.readyState).toBe(Stream.CLOSED);
  });

  it('is read again where no stream can be had, until all is done', () => {
    const { list, value, settle } = listOf({ id: 'a', isDone: false });
    const [stream] = Stream.opened;
    if (stream) stream.readyState = Stream.CLOSED;
    stream?.onerror();
    settle();
    vi.advanceTimersByTime(2_000);
    expect(list.reload).toHaveBeenCalledOnce();

    value.set({ rows: [{ id: 'a', isDone: true }], hasMore: false });
    settle();
    vi.advanceTimersByTime(10_000);
    expect(list.reload).toHaveBeenCalledOnce();
  });
});
