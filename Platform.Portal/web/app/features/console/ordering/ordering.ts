import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api, newKey, onceWith } from '@core/api/api';
import { Catalogue, byFreedom } from '@core/data/catalogue';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { type ChosenLine, orderLines, orderWishes } from '@core/data/order-lines';
import { hasPriceChanged, quoting } from '@core/data/quoting';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field, Search, Select } from '@ui/control/field';
import { Quote } from '@ui/control/quote';
import { Stepper } from '@ui/control/stepper';
import { More } from '@ui/control/table';
import { PriceText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { LineTermsChoice } from '../../line-terms/line-terms';
import { AddAccount } from '../../storefront/company/add-account';
import { Margin } from '../margin/margin';

/** A reseller orders for a customer, and sees what it pays and earns beside what the customer pays. */
@Component({
  selector: 'cr-ordering-page',
  imports: [
    AddAccount, Empty, Field, Icon, LineTermsChoice, Margin, MatButton, MatIconButton, More, Page, PriceText, Quote,
    RouterLink, Search, Select, State, Stepper,
  ],
  templateUrl: './ordering.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrderingPage {
  /** The customer. */
  readonly id = input.required<string>();
  readonly q = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly catalogue = inject(Catalogue);
  protected readonly sending = new Sending();
  protected readonly purchaseOrder = signal('');
  /** When it is to be carried out; at once without one. */
  protected readonly day = signal('');
  private readonly typed = computed(() => ({ number: this.purchaseOrder(), day: this.day() }));
  protected readonly lines = signal<readonly ChosenLine[]>([]);
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** The same until something of the order changes, so that a second press orders nothing more. */
  private readonly key = linkedSignal({
    source: () => [this.lines(), this.account(), this.day()], computation: () => newKey(),
  });

  protected readonly customer = reading(
    async (customerId) => {
      const params = { path: { customerId } };
      const [found, accounts] = await Promise.all([
        this.api.read(this.api.client.GET('/v1/customers/{customerId}', { params })),
        this.api.readAll((query) =>
          this.api.client.GET('/v1/customers/{customerId}/accounts', { params: { ...params, query } }),
        ),
      ]);
      return { found, accounts: accounts.rows };
    },
    () => this.id(),
  );
  private readonly accounts = computed(() => (this.customer.hasValue() ? this.customer.value().accounts : []));
  protected readonly accountChoices = computed(() =>
    this.accounts().map((account) => ({ value: account.id, word: account.name })),
  );
  protected readonly account = linkedSignal(() => this.accounts()[0]?.id ?? '');

  /** Everything that is sold, plan by plan. */
  private readonly plans = computed(() =>
    this.catalogue.services().flatMap((service) => byFreedom(service.plans).map((plan) => ({ service, plan }))),
  );
  protected readonly listing = listingOf(
    computed(() =>
      this.plans().filter(
        ({ service, plan }) =>
          !this.q() || hasWords(`${service.name} ${service.publisher} ${plan.name}`, this.q() ?? ''),
      ),
    ),
  );

  protected readonly quote = quoting(this.api, () =>
    this.lines().length && this.account() ? { accountId: this.account(), lines: orderLines(this.lines()) } : undefined,
  );

  /** Whether the price has changed since it was shown; the new one then waits for a second press. */
  protected readonly hasChanged = computed(() => hasPriceChanged(this.sending.problem()));

  protected add(planId: string): void {
    const least = this.catalogue.plan(planId)?.plan.minQuantity ?? 1;
    if (this.lines().some((line) => line.planId === planId)) return;
    this.lines.update((lines) => [...lines, { planId, quantity: Math.max(1, least) }]);
  }

  protected isIn(planId: string): boolean {
    return this.lines().some((line) => line.planId === planId);
  }

  protected change(planId: string, to: Partial<ChosenLine>): void {
    this.lines.update((lines) => lines.map((line) => (line.planId === planId ? { ...line, ...to } : line)));
  }

  protected remove(line: ChosenLine): void {
    const before = this.lines();
    this.lines.set(before.filter((one) => one !== line));
    const name = this.catalogue.plan(line.planId)?.service.name ?? '';
    this.toasts.say(this.t('basket.removed', { name }), () => this.lines.set(before));
  }

  protected async order(): Promise<void> {
    const quote = this.quote.value();
    if (!quote || !this.quote.isFresh()) return;
    const placed = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/orders', {
          params: { header: onceWith(this.key()) },
          body: {
            accountId: this.account(), lines: orderLines(this.lines()), quoteId: quote.quoteId,
            ...orderWishes(this.lines(), this.typed(), this.session.person()),
          },
        }),
      ),
    );
    if (placed) await this.router.navigate(['/console/orders', placed.id]);
    else if (this.hasChanged()) this.quote.again();
  }
}
