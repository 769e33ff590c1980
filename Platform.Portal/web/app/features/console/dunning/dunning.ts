import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api, type Shapes } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { sumOf } from '@core/format/money';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { DunningTerms } from '../../dunning-terms/dunning-terms';
import { Suspensions } from '../../dunning-terms/suspensions';

type Case = Shapes['DunningCaseView'];

const views = ['Open', 'Closed'] as const;

/** What is done by itself about invoices that were not paid in time: what went out, and what comes next. */
@Component({
  selector: 'cr-dunning-page',
  imports: [
    DunningTerms, Empty, Icon, MoneyText, More, Page, RouterLink, Search, State, Status, Suspensions,
  ],
  templateUrl: './dunning.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DunningPage {
  readonly q = input<string>();
  readonly view = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly customers = inject(Customers);
  protected readonly views = views;
  private readonly api = inject(Api);

  protected readonly state = computed(() => views.find((one) => one === this.view()) ?? 'Open');
  protected readonly cases = reading(
    (state) =>
      this.api.readAll((query) => this.api.client.GET('/v1/dunning-cases', { params: { query: { ...query, state } } })),
    this.state,
  );
  /** What customers do not accept at present, whether it is overdue or not. */
  private readonly disputes = reading(() =>
    this.api.readAll((query) =>
      this.api.client.GET('/v1/disputes', { params: { query: { ...query, isOpen: true } } }),
    ),
  );
  protected readonly disputed = computed(() => (this.disputes.hasValue() ? this.disputes.value().rows.length : 0));
  private readonly rows = computed(() => (this.cases.hasValue() ? [...this.cases.value().rows] : []));
  protected readonly owed = computed(() => sumOf(this.rows().map((row) => row.owed)));
  protected readonly listing = listingOf(
    computed(() =>
      this.rows()
        .filter((row) => !this.q() || hasWords(`${row.number} ${this.customers.nameOf(row.customerId)}`, this.q() ?? ''))
        .sort((one, other) => one.dueAt.localeCompare(other.dueAt)),
    ),
  );

  /** The last thing that was done about it. */
  protected last(row: Case): string {
    const step = row.steps.at(-1);
    if (!step) return this.t('dunning.nothingYet');
    const what = this.t(`dunning.step.${step.kind}`, { number: step.number });
    return this.t('dunning.done', { what, at: this.formats.day(step.at) });
  }
}
