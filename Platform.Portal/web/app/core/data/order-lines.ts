import type { Shapes } from '../api/api';
import { agreementVersion } from './customers';

/** A plan that is to be ordered, and how. */
export interface ChosenLine {
  readonly planId: string;
  readonly quantity: number;
  /** First instant after a first term that is cut short; the term's own end without it. */
  readonly termEnd?: string;
  /** When somebody agreed that a trial becomes paid at its end; it ends without it. */
  readonly consentedAt?: string;
}

/** What of a line is chosen beside plan and seats. */
export type LineTerms = Pick<ChosenLine, 'termEnd' | 'consentedAt'>;

interface Who {
  readonly name: string | null;
  readonly email: string;
}

/** Lines as quotes and orders take them. */
export function orderLines(lines: readonly ChosenLine[]): Shapes['OrderLineBody'][] {
  return lines.map(({ planId, quantity, termEnd, consentedAt }) => ({
    planId, quantity, ...(termEnd ? { termEnd } : {}), ...(consentedAt ? { convertsAtEnd: true } : {}),
  }));
}

/** Who agreed, and when, that a trial becomes paid. */
export function consentOf(person: Who, acceptedAt: string): Shapes['AddOrderTermsBody'] {
  return { acceptedBy: person.name ?? person.email, acceptedAt, version: agreementVersion };
}

/** What is typed beside the lines of an order; nothing where it stays empty. */
export interface Typed {
  /** The buyer's own number. */
  readonly number: string;
  /** When it is to be carried out; at once without one. */
  readonly day: string;
}

/** What an order says beside its lines: its number, when it is carried out, and the consent that a trial needs. */
export function orderWishes(
  lines: readonly ChosenLine[], { number, day }: Typed, person: Who,
): Pick<Shapes['AddOrderRequest'], 'purchaseOrderNumber' | 'scheduledFor' | 'terms'> {
  const [consentedAt] = lines.map((line) => line.consentedAt ?? '').sort().reverse();
  return {
    ...(number.trim() ? { purchaseOrderNumber: number.trim() } : {}),
    ...(day ? { scheduledFor: `${day}T00:00:00Z` } : {}),
    ...(consentedAt ? { terms: consentOf(person, consentedAt) } : {}),
  };
}
