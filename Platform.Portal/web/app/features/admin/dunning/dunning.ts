import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { AllCustomers } from '@core/data/all-customers';
import { listingOf, reading } from '@core/data/listing';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { More } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { DunningTerms } from '../../dunning-terms/dunning-terms';
import { Suspensions } from '../../dunning-terms/suspensions';

const views = ['Open', 'Closed'] as const;

/** What is done about invoices of the operator that are late: those of resellers, and of its own customers. */
@Component({
  selector: 'cr-own-dunning-page',
  imports: [DunningTerms, Empty, MoneyText, More, Page, State, Status, Suspensions],
  providers: [AllCustomers],
  templateUrl: './dunning.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnDunningPage {
  readonly view = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly tenants = inject(Tenants);
  protected readonly customers = inject(AllCustomers);
  protected readonly views = views;
  private readonly api = inject(Api);

  protected readonly state = computed(() => views.find((one) => one === this.view()) ?? 'Open');
  protected readonly cases = reading(
    (state) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/admin/dunning-cases', { params: { query: { ...query, state } } }),
      ),
    this.state,
  );
  protected readonly listing = listingOf(computed(() => (this.cases.hasValue() ? this.cases.value().rows : [])));
}
