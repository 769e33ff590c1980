import { Injectable, computed, inject } from '@angular/core';
import { Api, type Shapes } from '../api/api';
import { reading } from './listing';

export type TenantView = Shapes['ListTenantsTenantView'];

/** All tenants, for staff: their names are needed on every page of the admin console. */
@Injectable({ providedIn: 'root' })
export class Tenants {
  private readonly api = inject(Api);

  readonly read = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/admin/tenants', { params: { query } })),
  );

  readonly all = computed<readonly TenantView[]>(() => (this.read.hasValue() ? this.read.value().rows : []));

  private readonly byId = computed(() => new Map(this.all().map((tenant) => [tenant.id, tenant])));

  readonly nameOf = (id: string | null): string => (id ? (this.byId().get(id)?.name ?? '…') : '–');
}
