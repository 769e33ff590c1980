import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { daysUntil } from '@core/format/dates';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

const spans = ['14', '60', 'all'] as const;

/** What ends or renews next, with its price then; the soonest first. */
@Component({
  selector: 'cr-renewals-page',
  imports: [Empty, MoneyText, More, Page, RouterLink, Search, State],
  templateUrl: './renewals.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalsPage {
  readonly q = input<string>();
  readonly within = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly customers = inject(Customers);
  protected readonly address = inject(Address);
  protected readonly spans = spans;
  private readonly api = inject(Api);
  private readonly now = inject(Now);

  protected readonly renewals = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/renewals', { params: { query } })),
  );
  protected readonly listing = listingOf(
    computed(() => {
      const rows = this.renewals.hasValue() ? this.renewals.value().rows : [];
      const span = this.within() ?? '60';
      return rows
        .filter((row) => span === 'all' || this.days(row.endDate) <= Number(span))
        .filter((row) => {
          const text = `${this.customers.nameOf(row.customerId)} ${row.next.description}`;
          return !this.q() || hasWords(text, this.q() ?? '');
        })
        .sort((one, other) => one.endDate.localeCompare(other.endDate));
    }),
  );

  protected days(at: string): number {
    return Math.max(0, daysUntil(at, this.now.at()));
  }
}
