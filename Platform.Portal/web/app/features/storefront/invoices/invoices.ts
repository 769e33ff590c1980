import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes } from '@core/api/api';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { daysUntil } from '@core/format/dates';
import { Formats } from '@core/format/formats';
import { sumOf } from '@core/format/money';
import { Now } from '@core/format/now';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More, Rows, Sort } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

type InvoiceView = Shapes['InvoiceView'];

const views = ['all', 'open', 'paid'] as const;
const sorts: Readonly<Record<string, (one: InvoiceView, other: InvoiceView) => number>> = {
  number: (one, other) => (one.number ?? '').localeCompare(other.number ?? ''),
  due: (one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''),
  total: (one, other) => one.total.amountMinor - other.total.amountMinor,
  balance: (one, other) => one.balance.amountMinor - other.balance.amountMinor,
};

/** What was invoiced: what is open, what is late, and each with its way to the lines. */
@Component({
  selector: 'cr-invoices-page',
  imports: [Empty, MatButton, MoneyText, More, Page, RouterLink, Rows, Search, Sort, State, Status],
  templateUrl: './invoices.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoicesPage {
  readonly q = input<string>();
  readonly view = input<string>();
  readonly sort = input<string>();
  /** Where this list is: the shop's, or the console's, which also has what the tenant itself pays. */
  // The router sets what a route has no data for to undefined.
  readonly up = input('/invoices', { transform: (given: string | undefined) => given ?? '/invoices' });
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  private readonly session = inject(Session);

  protected readonly invoices = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/invoices', { params: { query } })),
  );
  protected readonly isConsole = computed(() => this.up() !== '/invoices');
  protected readonly views = computed(() => (this.isConsole() ? [...views, 'buying'] : views));
  private readonly rows = computed(() => {
    const wantsBuying = this.view() === 'buying';
    const rows = this.invoices.hasValue() ? this.invoices.value().rows : [];
    return rows.filter((row) => (row.kind === 'wholesale') === wantsBuying);
  });
  /** What stands in no invoice yet, and what was paid ahead: of the customer, or of the tenant as a buyer. */
  protected readonly owed = reading(
    ({ customerId }) =>
      this.api.read(
        customerId
          ? this.api.client.GET('/v1/customers/{customerId}/balance', { params: { path: { customerId } } })
          : this.api.client.GET('/v1/balance'),
      ),
    () => {
      if (!this.isConsole()) return { customerId: this.session.customerId() };
      return this.view() === 'buying' ? { customerId: null } : undefined;
    },
  );
  protected readonly open = computed(() => sumOf(this.rows().map((row) => row.balance)));
  protected readonly overdue = computed(() =>
    sumOf(this.rows().filter((row) => row.status === 'Overdue').map((row) => row.balance)),
  );
  protected readonly listing = listingOf(
    computed(() => {
      const found = this.rows().filter((row) => this.fits(row));
      const by = this.sort() ?? '-due';
      const order = sorts[by.replace('-', '')] ?? sorts['due'];
      return found.sort((one, other) => (order?.(one, other) ?? 0) * (by.startsWith('-') ? -1 : 1));
    }),
  );

  protected sibling(path: string): string {
    return this.isConsole() ? `/console/${path}` : `/${path}`;
  }

  /** When it is due, or for how long it has been. */
  protected due(row: InvoiceView): string {
    if (!row.dueAt) return '';
    const days = daysUntil(row.dueAt, this.now.at());
    if (row.status === 'Paid') return this.formats.day(row.dueAt);
    return days < 0 ? this.t('invoices.late', { days: -days }) : this.t('invoices.due', { days });
  }

  private fits(row: InvoiceView): boolean {
    const isOpen = row.balance.amountMinor > 0;
    const isInView = this.view() === 'open' ? isOpen : this.view() === 'paid' ? !isOpen : true;
    return isInView && (!this.q() || hasWords(`${row.number} ${row.period} ${row.buyer.name}`, this.q() ?? ''));
  }
}
