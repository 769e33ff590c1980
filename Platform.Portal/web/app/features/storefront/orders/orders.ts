import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { Accounts } from '@core/data/accounts';
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

/** The orders of a customer, the newest first; what waits for somebody can be found with one press. */
@Component({
  selector: 'cr-orders-page',
  imports: [Empty, MatButton, MoneyText, More, Page, RouterLink, Rows, Search, State, Status],
  templateUrl: './orders.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrdersPage {
  readonly q = input<string>();
  readonly view = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly accounts = inject(Accounts);
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
      this.rows().filter(
        (row) =>
          isIn(this.view() ?? 'all', row.status) &&
          (!this.q() || hasWords(`${row.number} ${row.purchaseOrderNumber ?? ''}`, this.q() ?? '')),
      ),
    ),
  );
  protected readonly isNarrowed = computed(() => !!this.q() || !!this.view());
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
