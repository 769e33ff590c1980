import { Injectable, computed, inject } from '@angular/core';
import { Api, type Shapes, newKey, onceWith } from '../api/api';
import { Problem } from '../api/problem';
import { Now } from '../format/now';
import { Session } from '../session/session';
import { WORK_PLACE, workPlace } from '../session/work-place';
import { reading } from './listing';

export type StaffElevation = Shapes['StaffElevationView'];

/** What staff look at in a tenant; to change something there takes more than looking up. */
const looks = [
  'catalogue.read', 'customers.read', 'orders.read', 'subscriptions.read', 'invoices.read', 'prices.read', 'audit.read',
];
const changes = [
  'catalogue.write', 'customers.write', 'orders.write', 'subscriptions.write', 'invoices.write', 'payments.write',
  'prices.write',
];
const level = 'urn:acr:2fa';

/** A member of staff's leave to work in tenants, each for a reason and a time that the tenant reads. */
@Injectable({ providedIn: 'root' })
export class Elevations {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly now = inject(Now);
  private readonly place = inject(WORK_PLACE);

  readonly mayStart = this.session.can('admin.elevate');

  readonly read = reading(
    () => this.api.readAll((query) => this.api.client.GET('/v1/admin/elevations', { params: { query } })),
    () => this.mayStart || undefined,
  );

  /** One's own that run now. */
  readonly running = computed<readonly StaffElevation[]>(() => {
    const [rows, now] = [this.read.hasValue() ? this.read.value().rows : [], this.now.at()];
    const { subject } = this.session.person();
    return rows.filter(
      ({ staffId, elevation }) => staffId === subject && !elevation.endedAt && Date.parse(elevation.endsAt) > now,
    );
  });

  /** By which one is in a tenant now. */
  readonly in = (tenantId: string): StaffElevation | undefined =>
    this.running().find((one) => one.tenantId === tenantId);

  readonly isIn = (tenantId: string): boolean => this.in(tenantId) !== undefined;

  /** Goes to the tenant's own pages: a document of their own, which ends with the leave. */
  open({ tenantId, elevation }: StaffElevation): void {
    location.assign(`${workPlace(tenantId, elevation.id).pages}/`);
  }

  /** Leaves a tenant's pages for the tenant as seen from home. */
  leave(): void {
    location.replace(`/tenants/${this.place?.tenantId ?? ''}`);
  }

  /** Begins; where the sign-in was too weak for that, it is made stronger first. */
  async start(
    tenantId: string, wish: { reason: string; minutes: number; changes: boolean },
  ): Promise<StaffElevation> {
    const { reason, minutes } = wish;
    const scopes = wish.changes ? [...looks, ...changes] : looks;
    try {
      const made = await this.api.read(
        this.api.client.POST('/v1/admin/elevations', {
          params: { header: onceWith(newKey()) }, body: { tenantId, reason, minutes, scopes },
        }),
      );
      this.read.reload();
      return made;
    } catch (cause) {
      const problem = Problem.of(cause);
      if (problem.needsLevel) this.session.signIn(level);
      throw problem;
    }
  }

  async end({ elevation: { id } }: StaffElevation): Promise<void> {
    const path = { elevationId: id };
    const { home } = this.api;
    await this.api.changeNow(home.GET('/v1/admin/elevations/{elevationId}', { params: { path } }), (header) =>
      home.DELETE('/v1/admin/elevations/{elevationId}', { params: { path, header } }),
    );
    this.read.reload();
  }
}
