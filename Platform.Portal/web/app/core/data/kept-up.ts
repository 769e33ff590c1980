import { DestroyRef, type ResourceRef, computed, effect, inject, signal } from '@angular/core';
import { followed } from './followed';

/** What was read of a list, with rows that are known by their id. */
interface Read<T> {
  readonly rows: readonly T[];
  readonly hasMore: boolean;
}

const pause = 2_000;

/**
 * Keeps a list of long work as it stands: the work that goes on is followed by its events, one after the other, and
 * where no stream can be had the list is read again as long as something goes on. Called in a constructor.
 */
export function keepUp<T extends { readonly id: string }>(
  list: ResourceRef<Read<T> | undefined>,
  { isUnderWay, events }: { isUnderWay: (row: T) => boolean; events: (id: string) => string },
): void {
  const rows = computed(() => (list.hasValue() ? list.value().rows : []));
  // Lists begin with the oldest, which is done first.
  const next = computed(() => rows().find((row) => isUnderWay(row))?.id ?? null);
  const isUnfollowed = signal(false);
  effect((onCleanup) => {
    const id = next();
    if (!id) return;
    onCleanup(
      followed<T>(events(id), {
        seen: (row) =>
          list.update((read) => read && { ...read, rows: read.rows.map((one) => (one.id === row.id ? row : one)) }),
        failed: () => isUnfollowed.set(true),
      }),
    );
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  effect(() => {
    // Each reading starts the next wait.
    rows();
    clearTimeout(timer);
    if (next() && isUnfollowed()) timer = setTimeout(() => list.reload(), pause);
  });
}
