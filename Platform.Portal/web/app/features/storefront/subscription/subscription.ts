import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Accounts } from '@core/data/accounts';
import { Catalogue } from '@core/data/catalogue';
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
import { HistoryCard } from './history';
import { RenewalCard } from './renewal';
import { ReturnsCard } from './returns';
import { SeatsCard } from './seats';
import { SubscriptionDesk } from './subscription-desk';

/** A subscription: what it is and costs, how its seats change, what can still be given back, what comes next. */
@Component({
  selector: 'cr-subscription-page',
  imports: [
    HistoryCard, Mark, MatButton, MoneyText, Page, PriceText, RenewalCard, ReturnsCard, RouterLink, SeatsCard, State,
    Status,
  ],
  providers: [SubscriptionDesk],
  templateUrl: './subscription.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubscriptionPage {
  readonly id = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly desk = inject(SubscriptionDesk);
  protected readonly accounts = inject(Accounts);
  protected readonly catalogue = inject(Catalogue);
  protected readonly mayChange = inject(Session).can('subscriptions.write');
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
