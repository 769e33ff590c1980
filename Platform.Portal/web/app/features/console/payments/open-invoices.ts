import { Injectable, computed, inject } from '@angular/core';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';

type InvoiceView = Shapes['InvoiceView'];

/** Invoices of customers, by which money finds its place: their numbers, and those on which something is owed. */
@Injectable({ providedIn: 'root' })
export class OpenInvoices {
  private readonly api = inject(Api);

  readonly read = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/invoices', { params: { query } })),
  );

  private readonly all = computed<readonly InvoiceView[]>(() =>
    this.read.hasValue() ? this.read.value().rows.filter((row) => row.number && row.kind !== 'wholesale') : [],
  );

  readonly owed = computed(() => this.all().filter((row) => row.balance.amountMinor > 0));

  readonly ofCustomer = (id: string | null): readonly InvoiceView[] =>
    this.owed().filter((row) => row.customerId === id);

  readonly numberOf = (id: string): string => this.all().find((row) => row.id === id)?.number ?? '…';
}
