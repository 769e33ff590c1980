import { InjectionToken } from '@angular/core';

/** Where a member of staff is at work: in a tenant, by a leave. The address says it; the portal's server judges it. */
export interface WorkPlace {
  readonly tenantId: string;
  readonly elevationId: string;
  /** What its pages' addresses begin with. */
  readonly pages: string;
  /** What its calls begin with. */
  readonly calls: string;
}

/** The work place of this document; null at home. */
export const WORK_PLACE = new InjectionToken<WorkPlace | null>('work place', {
  providedIn: 'root',
  factory: () => null,
});

const form = /^\/at\/([\da-f-]{36})\/([\da-f-]{36})(?=\/|$)/;

export function workPlace(tenantId: string, elevationId: string): WorkPlace {
  const path = `/at/${tenantId}/${elevationId}`;
  return { tenantId, elevationId, pages: path, calls: `/bff${path}` };
}

/** The work place that an address is in; null for one at home. */
export function workPlaceAt(path: string): WorkPlace | null {
  const [, tenantId, elevationId] = form.exec(path) ?? [];
  return tenantId && elevationId ? workPlace(tenantId, elevationId) : null;
}
