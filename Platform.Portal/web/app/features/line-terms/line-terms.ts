import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import type { PlanView } from '@core/data/catalogue';
import { reading } from '@core/data/listing';
import type { LineTerms } from '@core/data/order-lines';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Select } from '@ui/control/field';

/** When the first term of what is ordered ends, and whether a trial becomes paid then. */
@Component({
  selector: 'cr-line-terms',
  imports: [MatButton, Select],
  template: `
    @if (plan().isTrial) {
      <label class="check small"><input type="checkbox" [checked]="!!line().consentedAt" #box
        (change)="consent(box.checked)" />{{ t('line.converts') }}</label>
    } @else if (plan().kind === 'Seat') {
      @if (isOpen()) {
        <cr-select [label]="t('line.ends')" [options]="choices()" [value]="line().termEnd ?? ''"
          (valueChange)="changed.emit({ termEnd: $event })" />
      } @else {
        <button matButton="text" type="button" (click)="isOpen.set(true)">{{ t('line.endsOtherwise') }}</button>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineTermsChoice {
  readonly accountId = input.required<string>();
  readonly plan = input.required<PlanView>();
  readonly line = input.required<LineTerms>();
  readonly changed = output<LineTerms>();
  protected readonly t = inject(Words).t;
  private readonly formats = inject(Formats);
  private readonly api = inject(Api);

  protected readonly isOpen = linkedSignal(() => !!this.line().termEnd);
  private readonly ends = reading(
    ({ accountId, term }) =>
      this.api.read(
        this.api.client.GET('/v1/accounts/{accountId}/term-ends', { params: { path: { accountId }, query: { term } } }),
      ),
    () => (this.isOpen() ? { accountId: this.accountId(), term: this.plan().term } : undefined),
  );
  protected readonly choices = computed(() => [
    { value: '', word: this.t('line.endsItself') },
    ...(this.ends.hasValue() ? this.ends.value().items : []).map(({ termEnd, subscriptions }) => ({
      value: termEnd,
      word: this.t('line.endsOn', { at: this.formats.lastDay(termEnd), count: subscriptions.length }),
    })),
  ]);

  protected consent(isGiven: boolean): void {
    this.changed.emit({ consentedAt: isGiven ? new Date().toISOString() : '' });
  }
}
