import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { type QuoteRequest, quoting, resoldLines } from '@core/data/quoting';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Quote } from '@ui/control/quote';
import { Stepper } from '@ui/control/stepper';
import { PriceText } from '@ui/format/amounts';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { Margin } from '../../console/margin/margin';
import { SubscriptionDesk, type SubscriptionView } from './subscription-desk';

type Move = Shapes['ListPlanMovesMoveView'];

/** Seats move to another plan, at once or with the next term, with what that costs before anything is pressed. */
@Component({
  selector: 'cr-plan-moves-card',
  imports: [Margin, MatButton, PriceText, Quote, State, Stepper],
  templateUrl: './plan-moves.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanMovesCard {
  readonly row = input.required<SubscriptionView>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly desk = inject(SubscriptionDesk);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly isOpen = signal(false);
  protected readonly moves = reading(
    ({ subscriptionId }) =>
      this.api.read(
        this.api.client.GET('/v1/subscriptions/{subscriptionId}/plans', { params: { path: { subscriptionId } } }),
      ),
    () => (this.isOpen() ? { subscriptionId: this.row().id, planId: this.row().planId } : undefined),
  );
  protected readonly choice = linkedSignal<string, Move | null>({
    source: () => this.row().planId,
    computation: () => null,
  });
  /** Whether the seats move at once rather than with the next term. */
  protected readonly isNow = linkedSignal(() => this.choice()?.now ?? false);
  protected readonly seats = linkedSignal(() => this.row().quantity);

  protected readonly quote = quoting(this.api, () => this.wanted());
  protected readonly margin = computed(() => resoldLines(this.quote.value()));

  protected async move(): Promise<void> {
    const [to, quote] = [this.choice(), this.quote.value()];
    if (!to || !quote || !this.quote.isFresh()) return;
    const planId = to.plan.id;
    const name = `${to.serviceName}, ${to.plan.name}`;
    const done = this.isNow()
      ? await this.desk.change({ planId, seats: this.part(), quoteId: quote.quoteId })
      : await this.desk.plan({ planId, quoteId: quote.quoteId } as Shapes['ScheduledChangeRequest']);
    if (!done) return;
    this.choice.set(null);
    this.isOpen.set(false);
    this.toasts.say(this.t(this.isNow() ? 'moves.moving' : 'moves.planned', { name }));
  }

  private wanted(): QuoteRequest | undefined {
    const planId = this.choice()?.plan.id;
    if (!planId) return undefined;
    const subscriptionId = this.row().id;
    return this.isNow()
      ? { subscriptionId, change: { planId, seats: this.part() } }
      : { subscriptionId, change: { nextTerm: { planId } } };
  }

  // All of them is said by saying nothing: the subscription itself then moves, and is not split.
  private part(): number | null {
    return this.seats() === this.row().quantity ? null : this.seats();
  }
}
