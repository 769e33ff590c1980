import { ChangeDetectionStrategy, Component, Injectable, computed, inject, signal } from '@angular/core';
import { Api, onceWith } from '@core/api/api';
import { Tenants } from '@core/data/tenants';
import { type AskedExport, ExportBook, type ExportView, journal, kindsOfRows } from '../../exports/export-book';
import { Exports } from '../../exports/exports';

/** The operator's own books: what resellers and direct customers owe it. */
@Injectable()
class OperatorsExports extends ExportBook {
  private readonly api = inject(Api);
  private readonly tenants = inject(Tenants);
  readonly linked = 'operatorsExport';

  readonly kinds = signal([...kindsOfRows, journal]).asReadonly();

  readonly owners = computed(() => this.tenants.all().map((one) => ({ value: one.id, word: one.name })));

  list(query: { readonly limit: number; readonly cursor?: string }) {
    return this.api.client.GET('/v1/admin/exports', { params: { query } });
  }

  start(key: string, { owner, ...asked }: AskedExport) {
    const body = { ...asked, ...(owner ? { tenantId: owner } : {}) };
    return this.api.read(this.api.client.POST('/v1/admin/exports', { params: { header: onceWith(key) }, body }));
  }

  path(exportId: string): string {
    return `/v1/admin/exports/${exportId}`;
  }

  ownerOf({ tenantId }: ExportView): string {
    return tenantId ? this.tenants.nameOf(tenantId) : '';
  }
}

/** Files of the operator's figures. */
@Component({
  selector: 'cr-operators-exports-page',
  imports: [Exports],
  providers: [{ provide: ExportBook, useClass: OperatorsExports }],
  template: '<cr-exports />',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OperatorsExportsPage {}
