import { Injectable, computed, inject } from '@angular/core';
import { Api, type Shapes } from '../api/api';
import { Session } from '../session/session';
import { reading } from './listing';

export type CustomerView = Shapes['CustomerView'];

/** Which wording of the supplier's customer agreement is accepted. */
export const agreementVersion = '2026-01';

/** The customers of a tenant, read once: their names are needed on every page of the console. */
@Injectable({ providedIn: 'root' })
export class Customers {
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  readonly read = reading(
    () => this.api.readAll((query) => this.api.client.GET('/v1/customers', { params: { query } })),
    () => (this.session.isCustomer() ? undefined : true),
  );

  readonly all = computed<readonly CustomerView[]>(() => (this.read.hasValue() ? this.read.value().rows : []));

  private readonly byId = computed(() => new Map(this.all().map((customer) => [customer.id, customer])));

  readonly nameOf = (id: string | null): string => (id ? this.byId().get(id)?.name : null) ?? '…';
}
