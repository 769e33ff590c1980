import { ChangeDetectionStrategy, Component, Injectable, computed, inject } from '@angular/core';
import { Api, onceWith } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { Session } from '@core/session/session';
import { type AskedExport, ExportBook, type ExportView, journal, kindsOfRows } from '../../exports/export-book';
import { Exports } from '../../exports/exports';

/** The books of a tenant, or what a customer has of them. */
@Injectable()
class OwnExports extends ExportBook {
  private readonly api = inject(Api);
  private readonly customers = inject(Customers);
  private readonly session = inject(Session);
  readonly linked = 'export';

  readonly kinds = computed(() => (this.session.isCustomer() ? kindsOfRows : [...kindsOfRows, journal]));

  readonly owners = computed(() =>
    this.session.isCustomer() ? null : this.customers.all().map((one) => ({ value: one.id, word: one.name })),
  );

  list(query: { readonly limit: number; readonly cursor?: string }) {
    return this.api.client.GET('/v1/exports', { params: { query } });
  }

  start(key: string, { owner, ...asked }: AskedExport) {
    const body = { ...asked, ...(owner ? { customerId: owner } : {}) };
    return this.api.read(this.api.client.POST('/v1/exports', { params: { header: onceWith(key) }, body }));
  }

  path(exportId: string): string {
    return `/v1/exports/${exportId}`;
  }

  ownerOf({ customerId }: ExportView): string {
    return customerId ? this.customers.nameOf(customerId) : '';
  }
}

/** Files of one's own figures. */
@Component({
  selector: 'cr-exports-page',
  imports: [Exports],
  providers: [{ provide: ExportBook, useClass: OwnExports }],
  template: '<cr-exports />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExportsPage {}
