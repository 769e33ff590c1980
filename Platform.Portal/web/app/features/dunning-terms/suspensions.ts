import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { listingOf, reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { More } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { State } from '@ui/state/state';
import type { Seller } from './dunning-terms';

/** Subscriptions that stand still over debts, and what their seller goes on paying for them meanwhile. */
@Component({
  selector: 'cr-suspensions',
  imports: [MoneyText, More, State],
  template: `@if (!found.hasValue()) {
    <cr-state [of]="found" shape="lines" />
  } @else if (listing.count()) {
    <section class="card flush" [attr.aria-label]="t('pauses.title')">
      <div class="ch"><h2>{{ t('pauses.title') }}</h2><span class="small muted wide">{{ t('pauses.why') }}</span></div>
      <table class="rows">
        <thead><tr>
          <th scope="col">{{ t('pauses.whose') }}</th><th scope="col">{{ t('pauses.since') }}</th>
          <th scope="col" class="r">{{ t('pauses.goesOn') }}</th>
        </tr></thead>
        <tbody>
          @for (row of listing.shown(); track row.id) {
            <tr>
              <td class="strong">{{ nameOf()(row.customerId) }}</td>
              <td class="small muted num">{{ formats.day(row.since) }}</td>
              <td class="r"><cr-money [of]="row.goesOnFor" />
                @if (row.billingCycle; as cycle) { <span class="sub">{{ words.named('cycle', cycle) }}</span> }</td>
            </tr>
          }
        </tbody>
      </table>
      <cr-more [of]="listing" />
    </section>
  }`,
  // Nothing paused takes no room on the page.
  styles: ':host(:empty) { display: none; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Suspensions {
  readonly of = input<Seller>('own');
  readonly nameOf = input.required<(customerId: string) => string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);

  protected readonly found = reading(
    (seller: Seller) =>
      this.api.readAll((page) => {
        const params = { query: { ...page, state: 'Suspended' as const } };
        return seller === 'own'
          ? this.api.client.GET('/v1/suspensions', { params })
          : this.api.client.GET('/v1/admin/suspensions', { params });
      }),
    this.of,
  );
  protected readonly listing = listingOf(computed(() => (this.found.hasValue() ? this.found.value().rows : [])));
}
