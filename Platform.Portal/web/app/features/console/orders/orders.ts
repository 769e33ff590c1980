import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { hasWords, listingOf, reading } from '@core/data/listing';
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

const views = ['all', 'waiting', 'moving', 'done'] as const;

/** The orders of all customers, the newest first; what needs somebody comes with one press. */
@Component({
  selector: 'cr-console-orders-page',
  imports: [Empty, MatButton, MoneyText, More, Page, RouterLink, Rows, Search, State, Status],
  templateUrl: './orders.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConsoleOrdersPage {
  readonly q = input<string>();
  readonly view = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly customers = inject(Customers);
  protected readonly address = inject(Address);
  protected readonly views = views;
  private readonly api = inject(Api);

  protected readonly orders = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/orders', { params: { query } })),
  );
  private readonly rows = computed(() => (this.orders.hasValue() ? [...this.orders.value().rows].reverse() : []));
  protected readonly counts = computed(() =>
    Object.fromEntries(views.map((view) => [view, this.rows().filter((row) => isIn(view, row.status)).length])),
  );
  protected readonly listing = listingOf(
    computed(() =>
      this.rows().filter((row) => {
        const text = `${row.number} ${row.purchaseOrderNumber ?? ''} ${this.customers.nameOf(row.customerId)}`;
        return isIn(this.view() ?? 'all', row.status) && (!this.q() || hasWords(text, this.q() ?? ''));
      }),
    ),
  );
}

function isIn(view: string, status: string): boolean {
  const tone = toneOf('order', status);
  switch (view) {
    case 'waiting': return tone === 'you' || tone === 'look' || tone === 'bad';
    case 'moving': return tone === 'moving';
    case 'done': return tone === 'good';
    default: return true;
  }
}
