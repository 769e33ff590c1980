import { type Signal, computed, linkedSignal, resource } from '@angular/core';
import type { Api, Shapes } from '../api/api';
import { Problem } from '../api/problem';

export type QuoteView = Shapes['QuoteView'];
export type QuoteRequest = Shapes['AddQuoteRequest'];

/** A price from the server for what is being chosen. None is ever computed here. */
export interface Quoting {
  /** The last one, also while the next is being asked for. */
  readonly value: Signal<QuoteView | null>;
  /** Whether it is the price of what is chosen now; until then nothing may be pressed that costs. */
  readonly isFresh: Signal<boolean>;
  readonly problem: Signal<Problem | null>;
  again(): void;
}

// What an order is refused with where its price is no longer what was shown.
const outdated = ['quote-expired', 'price-changed', 'quote-outdated'];

const pause = 250;

/** The lines of a quote where they tell what the reader itself pays, as a reseller's do; null for customers. */
export function resoldLines(quote: QuoteView | null): QuoteView['lines'] | null {
  return quote?.lines.some((line) => line.wholesale) ? quote.lines : null;
}

/** Whether an order was refused since its price has changed; the new one then waits for a second press. */
export function hasPriceChanged(problem: Problem | null): boolean {
  return outdated.includes(problem?.kind ?? '');
}

/** Asks a quarter of a second after the last change, and forgets what was asked before. */
export function quoting(api: Api, wanted: () => QuoteRequest | undefined): Quoting {
  const asked = resource({
    params: wanted,
    loader: async ({ params, abortSignal }) => {
      await later(pause, abortSignal);
      return api.read(api.client.POST('/v1/quotes', { body: params, signal: abortSignal }));
    },
  });
  const value = linkedSignal<QuoteView | undefined, QuoteView | null>({
    source: () => (asked.hasValue() ? asked.value() : undefined),
    computation: (found, before) => found ?? (wanted() ? (before?.value ?? null) : null),
  });
  return {
    value,
    isFresh: computed(() => asked.status() === 'resolved' && asked.hasValue()),
    problem: computed(() => {
      const error = asked.error();
      return error ? Problem.of(error instanceof Problem ? error : (error.cause ?? error)) : null;
    }),
    again: () => asked.reload(),
  };
}

function later(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Asked for something else.', 'AbortError'));
    });
  });
}
