import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Api } from '@core/api/api';
import { Accounts } from '@core/data/accounts';
import { Basket } from '@core/data/basket';
import { type PlanView, byFreedom, monthsOf } from '@core/data/catalogue';
import { reading } from '@core/data/listing';
import { quoting } from '@core/data/quoting';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Select } from '@ui/control/field';
import { Quote } from '@ui/control/quote';
import { Stepper } from '@ui/control/stepper';
import { PriceText } from '@ui/format/amounts';
import { Mark } from '@ui/mark/mark';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';

/** A service: its plans side by side from the freest to the longest, and what the choice costs before it is made. */
@Component({
  selector: 'cr-service-page',
  imports: [Mark, MatButton, Page, PriceText, Quote, Select, State, Stepper],
  templateUrl: './service.html',
  styleUrl: './service.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ServicePage {
  readonly slug = input.required<string>();
  readonly plan = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly accounts = inject(Accounts);
  protected readonly basket = inject(Basket);
  protected readonly mayBuy = inject(Session).can('orders.write');
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly service = reading(
    (service) => this.api.read(this.api.client.GET('/v1/services/{service}', { params: { path: { service } } })),
    () => this.slug(),
  );
  protected readonly plans = computed(() => (this.service.hasValue() ? byFreedom(this.service.value().plans) : []));
  protected readonly chosenId = linkedSignal(
    () => (this.plans().find((plan) => plan.id === this.plan()) ?? this.plans().find((plan) => !plan.isTrial) ??
      this.plans()[0])?.id ?? '',
  );
  protected readonly chosen = computed(() => this.plans().find((plan) => plan.id === this.chosenId()) ?? null);
  protected readonly seats = linkedSignal(() => this.chosen()?.minQuantity ?? 1);
  protected readonly isSeats = computed(() => this.chosen()?.kind === 'Seat');
  protected readonly options = computed(() =>
    this.accounts.all().map((account) => ({ value: account.id, word: account.name })),
  );
  protected readonly wasAdded = signal(false);

  protected readonly quote = quoting(this.api, () => {
    const [plan, accountId] = [this.chosen(), this.accounts.chosenId()];
    if (!plan || !accountId) return undefined;
    return { accountId, lines: [{ planId: plan.id, quantity: this.seats() }] };
  });

  /** How much less a seat costs a month than with the freest plan; null where that is not the case. */
  protected saving(plan: PlanView): string | null {
    const first = this.plans().find((one) => !one.isTrial && one.unitPrice);
    if (!first?.unitPrice || !plan.unitPrice || plan.isTrial || first.id === plan.id) return null;
    const [now, then] = [monthly(plan), monthly(first)];
    const share = Math.round((1 - now / then) * 100);
    return share > 0 ? this.formats.percent(share) : null;
  }

  protected addToBasket(): void {
    const [plan, accountId] = [this.chosen(), this.accounts.chosenId()];
    if (!plan || !accountId) return;
    this.basket.add({ accountId, planId: plan.id, quantity: this.seats() });
    this.toasts.say(this.t('service.added', { name: this.service.value()?.name ?? '' }), () =>
      this.basket.remove({ accountId, planId: plan.id, quantity: 0 }),
    );
    this.wasAdded.set(true);
  }

  protected goToBasket(): void {
    void this.router.navigateByUrl('/basket');
  }
}

// A price is for a billing cycle: a year's is spread over its months to be compared.
function monthly(plan: PlanView): number {
  const months = plan.billingCycle === 'monthly' ? 1 : plan.billingCycle === 'annual' ? 12 : monthsOf(plan.term);
  return (plan.unitPrice?.amountMinor ?? 0) / Math.max(1, months);
}
