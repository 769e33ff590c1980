import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { Elevations } from '@core/data/elevations';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Entering } from '../elevations/entering';
import { type Hit, hitsIn } from './hits';

/** Finds by name, number or address over all tenants; more than identifiers takes a reason, which the tenant reads. */
@Component({
  selector: 'cr-search-page',
  imports: [Empty, MatButton, Page, Search, State],
  templateUrl: './search.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SearchPage {
  readonly q = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly tenants = inject(Tenants);
  protected readonly elevations = inject(Elevations);
  protected readonly sending = new Sending();
  /** The customer whose details are open, in a tenant that somebody has gone to work in. */
  protected readonly opened = signal<Shapes['ListAllCustomersStaffCustomerView'] | null>(null);
  private readonly api = inject(Api);
  private readonly entering = inject(Entering);

  protected readonly found = reading(async () => {
    const { client } = this.api;
    const [customers, orders, invoices] = await Promise.all([
      this.api.readAll((query) => client.GET('/v1/admin/customers', { params: { query } })),
      this.api.readAll((query) => client.GET('/v1/admin/orders', { params: { query } })),
      this.api.readAll((query) => client.GET('/v1/admin/invoices', { params: { query } })),
    ]);
    return { customers: customers.rows, orders: orders.rows, invoices: invoices.rows };
  });
  protected readonly groups = computed(() => {
    const query = this.q()?.trim() ?? '';
    if (!this.found.hasValue() || query.length < 2) return [];
    const operator = this.tenants.all().find((one) => one.kind === 'Operator')?.id ?? '';
    const hits = hitsIn(this.found.value(), query, operator);
    return [...new Set(hits.map((hit) => hit.tenantId))].map((tenantId) => ({
      tenantId, name: this.tenants.nameOf(tenantId), rows: hits.filter((hit) => hit.tenantId === tenantId),
    }));
  });
  protected readonly count = computed(() => this.groups().reduce((sum, group) => sum + group.rows.length, 0));

  protected async open(hit: Hit): Promise<void> {
    await this.sending.run(async () => {
      if (!(await this.entering.ask(hit.tenantId)) || !hit.customerId) return;
      const path = { customerId: hit.customerId };
      this.opened.set(
        await this.api.read(this.api.client.GET('/v1/admin/customers/{customerId}', { params: { path } })),
      );
    });
  }
}
