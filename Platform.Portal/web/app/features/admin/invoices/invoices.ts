import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes } from '@core/api/api';
import { AllCustomers } from '@core/data/all-customers';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More, Rows } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { closedMonths, monthsBack } from '../billing/months';
import { InvoiceCard } from './invoice-card';
import { sellersOf } from './whose';

const states: readonly Shapes['InvoiceStatus'][] = [
  'Draft', 'Issued', 'PartiallyPaid', 'Overdue', 'Paid', 'WrittenOff',
];
const kinds: readonly Shapes['InvoiceKind'][] = ['wholesale', 'direct', 'retail'];

/** The invoices of all tenants, the newest first; one of them is open beside. */
@Component({
  selector: 'cr-all-invoices-page',
  imports: [Empty, InvoiceCard, MatButton, MoneyText, More, Page, RouterLink, Rows, Search, State, Status],
  providers: [AllCustomers],
  templateUrl: './invoices.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AllInvoicesPage {
  readonly q = input<string>();
  readonly tenant = input<string>();
  readonly state = input<string>();
  readonly kind = input<string>();
  /** Such as <c>2026-03</c>. */
  readonly month = input<string>();
  /** The invoice that is open beside. */
  readonly open = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly tenants = inject(Tenants);
  protected readonly states = states;
  protected readonly kinds = kinds;
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  private readonly owners = inject(AllCustomers);

  // The running month has drafts, and the one before it may have.
  protected readonly months = computed(() => {
    const [now, chosen] = [this.now.at(), this.month()];
    return [...new Set([...monthsBack(now, 0, 2), ...(chosen ? [chosen] : []), ...closedMonths(now)])];
  });
  private readonly filter = computed(() => ({
    tenantId: this.tenant() || undefined, period: this.month() || undefined,
    status: states.find((one) => one === this.state()), kind: kinds.find((one) => one === this.kind()),
  }));
  protected readonly isFiltered = computed(() => !!this.q() || Object.values(this.filter()).some((one) => !!one));
  protected readonly invoices = reading(
    (filter) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/admin/invoices', { params: { query: { ...query, ...filter } } }),
      ),
    this.filter,
  );
  protected readonly sellerOf = computed(() =>
    sellersOf(
      this.owners.all(),
      this.tenants.all().find((one) => one.kind === 'Operator')?.id ?? '',
    ),
  );
  private readonly rows = computed(() => (this.invoices.hasValue() ? [...this.invoices.value().rows].reverse() : []));
  protected readonly listing = listingOf(
    computed(() => {
      const [query, sellerOf] = [this.q() ?? '', this.sellerOf()];
      return this.rows().filter(
        (row) =>
          !query || hasWords(`${row.number ?? ''} ${row.buyer.name} ${this.tenants.nameOf(sellerOf(row))}`, query),
      );
    }),
  );
  protected readonly chosen = computed(() => this.rows().find((row) => row.id === this.open()) ?? null);

  protected clear(): void {
    this.address.set({ q: null, tenant: null, state: null, kind: null, month: null });
  }
}
