import { type ResourceRef, type Signal, computed, linkedSignal, resource } from '@angular/core';
import { Problem } from '../api/problem';

/** Rows as a page shows them: found, sorted, and only so many that the eye can follow. */
export interface Listing<T> {
  readonly shown: Signal<readonly T[]>;
  readonly count: Signal<number>;
  readonly hasMore: Signal<boolean>;
  more(): void;
}

const step = 50;

/** Shows 50 rows, and 50 more each time; starts again when what is looked for changes. */
export function listingOf<T>(rows: Signal<readonly T[]>): Listing<T> {
  const limit = linkedSignal({ source: rows, computation: () => step });
  return {
    shown: computed(() => rows().slice(0, limit())),
    count: computed(() => rows().length),
    hasMore: computed(() => rows().length > limit()),
    more: () => limit.update((now) => now + step),
  };
}

/** Reads something that a page shows, again when what it depends on changes; failures are problems. */
export function reading<T, P = true>(
  load: (params: NonNullable<P>) => Promise<T>,
  params?: () => P | undefined,
): ResourceRef<T | undefined> {
  return resource({
    params: params ?? (() => true as P),
    loader: async ({ params: given }) => {
      try {
        return await load(given as NonNullable<P>);
      } catch (cause) {
        throw Problem.of(cause);
      }
    },
  });
}

/** Whether a text has all the words that are looked for, whatever their case and order. */
export function hasWords(text: string, query: string): boolean {
  const target = text.toLocaleLowerCase();
  return query.toLocaleLowerCase().split(/\s+/).every((word) => target.includes(word));
}
