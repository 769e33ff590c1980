import { Injectable, computed, inject } from '@angular/core';
import { Api, type Shapes } from '../api/api';
import { reading } from './listing';

export type OwnedCustomer = Shapes['ListAllCustomersStaffCustomerView'];

/** The customers of all tenants, for staff: what names them on a page, read with it. */
@Injectable()
export class AllCustomers {
  private readonly api = inject(Api);
  private readonly read = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/admin/customers', { params: { query } })),
  );

  readonly all = computed<readonly OwnedCustomer[]>(() => (this.read.hasValue() ? this.read.value().rows : []));

  private readonly names = computed(() => new Map(this.all().map(({ customer }) => [customer.id, customer.name])));

  readonly nameOf = (id: string): string => this.names().get(id) ?? '…';
}
