import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import { Catalogue } from '@core/data/catalogue';
import { reading } from '@core/data/listing';
import { consentOf } from '@core/data/order-lines';
import { quoting } from '@core/data/quoting';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import type { WordKey } from '@core/words/catalogues';
import { Words } from '@core/words/words';
import { Stepper } from '@ui/control/stepper';
import { MoneyText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { SubscriptionDesk, type SubscriptionView } from './subscription-desk';

/** What becomes of it at the end of its term, and the plan for fewer or more seats from then on. */
@Component({
  selector: 'cr-renewal-card',
  imports: [MatButton, MoneyText, Stepper],
  templateUrl: './renewal.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalCard {
  readonly row = input.required<SubscriptionView>();
  readonly mayChange = input.required<boolean>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly desk = inject(SubscriptionDesk);
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly catalogue = inject(Catalogue);

  protected readonly isPlanning = signal(false);
  protected readonly seats = linkedSignal(() => this.row().scheduledChange?.quantity ?? this.row().quantity);
  protected readonly canPlan = computed(
    () => this.mayChange() && this.row().status === 'Active' && this.row().autoRenew && !this.row().unitRate,
  );

  /** What becomes of one that does not renew, and what running on would cost. */
  private readonly ahead = reading(
    ({ subscriptionId }) =>
      this.api.read(
        this.api.client.GET('/v1/subscriptions/{subscriptionId}/renewal', { params: { path: { subscriptionId } } }),
      ),
    () => {
      const { id, status, autoRenew, extendsAtEnd } = this.row();
      return status === 'Active' && !autoRenew ? { subscriptionId: id, extendsAtEnd } : undefined;
    },
  );
  /** A month of it after its end; null where it cannot run on. */
  protected readonly month = computed(() => {
    const found = this.ahead.hasValue() ? this.ahead.value() : null;
    return (found?.ifRunsOn ?? found?.next)?.net ?? null;
  });
  protected readonly price = computed(() => {
    const month = this.month();
    return month ? this.formats.money(month) : '–';
  });

  protected readonly isTrial = computed(() => this.catalogue.plan(this.row().planId)?.plan.isTrial ?? false);

  protected readonly quote = quoting(this.api, () =>
    this.isPlanning() && this.seats() !== this.row().quantity
      ? { subscriptionId: this.row().id, change: { nextTerm: { quantity: this.seats() } } }
      : undefined,
  );

  protected async plan(): Promise<void> {
    if (!(await this.desk.plan({ quantity: this.seats() }))) return;
    this.isPlanning.set(false);
    this.toasts.say(this.t('renewal.planned', { count: this.seats() }));
  }

  protected async unplan(): Promise<void> {
    if (await this.desk.unplan()) this.toasts.say(this.t('renewal.unplanned'));
  }

  protected async setRenewal(autoRenew: boolean): Promise<void> {
    const at = this.formats.day(this.row().endDate);
    const isConsent = autoRenew && this.isTrial();
    if (!autoRenew && !(await this.agrees('renewal.stop', ['renewal.stopWhat', 'renewal.stopUntil']))) return;
    if (isConsent && !(await this.agrees('renewal.pay', ['renewal.payWhat', 'renewal.payUntil']))) return;
    const consent = isConsent ? { consent: consentOf(this.session.person(), new Date().toISOString()) } : {};
    if (await this.desk.change({ autoRenew, ...consent }))
      this.toasts.say(this.t(autoRenew ? 'renewal.on' : 'renewal.off', { at }));
  }

  protected async setRunsOn(extendsAtEnd: boolean): Promise<void> {
    if (extendsAtEnd && !(await this.agrees('renewal.runOn', ['renewal.runOnWhat', 'renewal.runOnUntil']))) return;
    if (await this.desk.change({ extendsAtEnd }))
      this.toasts.say(this.t(extendsAtEnd ? 'renewal.runsOn' : 'renewal.runsNot'));
  }

  private async agrees(
    verb: 'renewal.stop' | 'renewal.pay' | 'renewal.runOn', effects: readonly WordKey[],
  ): Promise<boolean> {
    const values = { at: this.formats.day(this.row().endDate), price: this.price() };
    const answer = await this.questions.ask({
      title: this.t(`${verb}Title`), effects: effects.map((effect) => this.t(effect, values)),
      verb: this.t(verb, values),
    });
    return !!answer;
  }
}
