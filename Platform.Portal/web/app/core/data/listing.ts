import { type ResourceRef, type Signal, computed, linkedSignal, resource } from '@angular/core';
import { Problem } from '../api/problem';

/** Rows as a page shows them: found, sorted, and only so many that the eye can follow. */
export interface Listing<T> {
  readonly shown: Signal<readonly T[]>;
  readonly count: Signal<number>;
  readonly hasMore: Signal<boolean>;
  more(): void;
}

const usualStep = 50;

/** Shows so many rows, and as many more each time; starts again when what is looked for changes. */
export function listingOf<T>(rows: Signal<readonly T[]>, step = usualStep): Listing<T> {
  const limit = linkedSignal({ source: rows, computation: () => step });
  return {
    shown: computed(() => rows().slice(0, limit())),
    count: computed(() => rows().length),
    hasMore: computed(() => rows().length > limit()),
    more: () => limit.update((now) => now + step),
  };
}

/**
 * Reads something that a page shows, again when what it depends on changes; failures are problems. What is asked for
 * anew while it is being read is read once more: a resource would let that pass, and show how things were before.
 */
export function reading<T, P = true>(
  load: (params: NonNullable<P>) => Promise<T>,
  params?: () => P | undefined,
): ResourceRef<T | undefined> {
  let isStale = false;
  const read = resource({
    params: params ?? (() => true as P),
    loader: async ({ params: given, abortSignal }) => {
      try {
        let found: T;
        do {
          isStale = false;
          found = await load(given as NonNullable<P>);
        } while (isStale && !abortSignal.aborted);
        return found;
      } catch (cause) {
        throw Problem.of(cause);
      }
    },
  });
  const reload = read.reload.bind(read);
  read.reload = () => reload() || (isStale = read.isLoading());
  return read;
}

/** Whether a text has all the words that are looked for, whatever their case and order. */
export function hasWords(text: string, query: string): boolean {
  const target = text.toLocaleLowerCase();
  return query.toLocaleLowerCase().split(/\s+/).every((word) => target.includes(word));
}
