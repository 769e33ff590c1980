import type { Shapes } from '../api/api';

export type AuditRow = Shapes['ListAuditLogAuditView'];

/** How far back a log is read: it is never shown whole. */
export const auditSpans = ['1', '7', '30'] as const;

const day = 86_400_000;

/** From when a span of days begins; whole minutes, so that the same question is asked once. */
export function spanStart(days: string, now: number): string {
  const minute = 60_000;
  return new Date(Math.floor((now - Number(days) * day) / minute) * minute).toISOString();
}
