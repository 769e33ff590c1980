import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Accounts } from '@core/data/accounts';
import { Catalogue } from '@core/data/catalogue';
import { Customers } from '@core/data/customers';
import { daysUntil } from '@core/format/dates';
import { Formats } from '@core/format/formats';
import { timesOf } from '@core/format/money';
import { Now } from '@core/format/now';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { MoneyText, PriceText } from '@ui/format/amounts';
import { Mark } from '@ui/mark/mark';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { ChangesCard } from './changes';
import { DetailsCard } from './details';
import { HistoryCard } from './history';
import { PlanMovesCard } from './plan-moves';
import { RenewalCard } from './renewal';
import { ReturnsCard } from './returns';
import { SeatsCard } from './seats';
import { SubscriptionDesk } from './subscription-desk';

/** A subscription: what it is and costs, how its seats change, what can still be given back, what comes next. */
@Component({
  selector: 'cr-subscription-page',
  imports: [
    ChangesCard, DetailsCard, HistoryCard, Mark, MatButton, MoneyText, Page, PlanMovesCard, PriceText, RenewalCard,
    ReturnsCard, RouterLink, SeatsCard, State, Status,
  ],
  providers: [SubscriptionDesk],
  templateUrl: './subscription.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubscriptionPage {
  readonly id = input.required<string>();
  /** Where its people are: the shop's licences, or the console's. */
  readonly up = input('/licences', { transform: (given: string | undefined) => given ?? '/licences' });
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly desk = inject(SubscriptionDesk);
  protected readonly accounts = inject(Accounts);
  protected readonly catalogue = inject(Catalogue);
  protected readonly session = inject(Session);
  protected readonly mayChange = this.session.can('subscriptions.write');
  private readonly customers = inject(Customers);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private readonly now = inject(Now);

  protected readonly name = computed(() => {
    const row = this.desk.row();
    return row ? (row.friendlyName ?? this.catalogue.nameOf(row.serviceId)) : '';
  });
  protected readonly cost = computed(() => {
    const row = this.desk.row();
    return row?.unitPrice ? timesOf(row.unitPrice, row.quantity) : null;
  });
  protected readonly plan = computed(() => this.catalogue.plan(this.desk.row()?.planId ?? ''));
  protected readonly days = computed(() => Math.max(0, daysUntil(this.desk.row()?.endDate ?? '', this.now.at())));

  /** Whose it is, where the reader has several customers; one's own account otherwise. */
  protected readonly lead = computed(() => {
    const row = this.desk.row();
    if (!row) return '';
    const whose = this.session.isCustomer()
      ? this.accounts.nameOf(row.accountId)
      : this.customers.nameOf(row.customerId);
    const plan = this.plan()?.plan.name;
    return plan ? `${whose} · ${plan}` : whose;
  });
  protected readonly crumb = computed(() => {
    const row = this.desk.row();
    return this.session.isCustomer() || !row
      ? { word: this.t('subs.title'), link: '/subscriptions' }
      : { word: this.customers.nameOf(row.customerId), link: `/console/customers/${row.customerId}` };
  });

  constructor() {
    effect(() => this.desk.open(this.id()));
  }

  protected async pause(): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('sub.pauseTitle', { name: this.name() }),
      effects: [this.t('sub.pauseWhat'), this.t('sub.pauseBilled')],
      verb: this.t('sub.pause'),
    });
    if (answer && (await this.desk.act('suspend'))) this.toasts.say(this.t('sub.paused'));
  }

  protected async resume(): Promise<void> {
    if (await this.desk.act('resume')) this.toasts.say(this.t('sub.resumed'));
  }
}
