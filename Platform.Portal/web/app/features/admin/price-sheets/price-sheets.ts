import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More } from '@ui/control/table';
import { PriceText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

/** What the provider asks for each plan in a market, and what it would have customers pay. */
@Component({
  selector: 'cr-price-sheets-page',
  imports: [Empty, More, Page, PriceText, Search, State],
  templateUrl: './price-sheets.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PriceSheetsPage {
  readonly q = input<string>();
  readonly market = input<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  private readonly api = inject(Api);
  private readonly tenants = inject(Tenants);

  /** Where something is sold. */
  protected readonly markets = computed(() =>
    [...new Set(this.tenants.all().map((tenant) => tenant.market))].filter(Boolean).sort(),
  );
  protected readonly chosen = computed(() => this.market() ?? this.markets()[0]);
  protected readonly sheet = reading(
    (market) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/admin/catalogue/price-sheet-lines', { params: { query: { ...query, market } } }),
      ),
    () => this.chosen(),
  );
  /** Read once, whatever market is looked at. */
  protected readonly services = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/admin/catalogue', { params: { query } })),
  );
  private readonly plans = computed(() => {
    const services = this.services.hasValue() ? this.services.value().rows : [];
    return new Map(services.flatMap(({ name, plans }) => plans.map((plan) => [plan.id, { service: name, plan }])));
  });
  protected readonly listing = listingOf(
    computed(() =>
      (this.sheet.hasValue() ? this.sheet.value().rows : [])
        .map((line) => ({ line, of: this.plans().get(line.planId) }))
        .filter(({ of }) => !this.q() || hasWords(`${of?.service} ${of?.plan.name}`, this.q() ?? ''))
        .sort((one, other) => (one.of?.service ?? '').localeCompare(other.of?.service ?? '')),
    ),
  );
}
