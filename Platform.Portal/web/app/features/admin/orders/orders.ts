import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More, Rows } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status, toneOf } from '@ui/state/status';

/** The orders of all tenants, the newest first. */
@Component({
  selector: 'cr-all-orders-page',
  imports: [Empty, MoneyText, More, Page, RouterLink, Rows, Search, State, Status],
  templateUrl: './orders.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AllOrdersPage {
  readonly q = input<string>();
  readonly view = input<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly tenants = inject(Tenants);
  private readonly api = inject(Api);

  protected readonly orders = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/admin/orders', { params: { query } })),
  );
  protected readonly listing = listingOf(
    computed(() => {
      const rows = this.orders.hasValue() ? [...this.orders.value().rows].reverse() : [];
      return rows.filter(({ tenantId, order }) => {
        const needsLook = ['look', 'bad'].includes(toneOf('order', order.status));
        const text = `${order.number} ${this.tenants.nameOf(tenantId)}`;
        return (this.view() !== 'look' || needsLook) && (!this.q() || hasWords(text, this.q() ?? ''));
      });
    }),
  );
}
