import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

type ChangeView = Shapes['ChangeView'];

const shown = 6;

/** What was asked for last, what became of it, and why it did not work where it did not. */
@Component({
  selector: 'cr-changes-card',
  imports: [State, Status],
  template: `@if (!changes.hasValue()) {
      <section class="card"><cr-state [of]="changes" shape="lines" /></section>
    } @else if (latest().length) {
      <section class="card stack">
        <h2>{{ t('changes.title') }}</h2>
        <ul class="rule">
          @for (one of latest(); track one.id) {
            <li>
              <div class="row between"><span class="strong">{{ words.named('changes.kind', one.kind) }}
                  @if (one.fromQuantity !== one.toQuantity) {
                    <span class="num"> {{ formats.number(one.fromQuantity) }} → {{ formats.number(one.toQuantity) }}</span>
                  }</span>
                <cr-status of="change" [name]="one.status" /></div>
              <p class="small muted">{{ formats.dayTime(one.acceptedAt) }}</p>
              @if (one.failure; as failure) { <p class="small bad">{{ failure.reason }}</p> }
              @if (one.deletedSchedule) { <p class="small warn">{{ t('changes.planLost') }}</p> }
            </li>
          }
        </ul>
      </section>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChangesCard {
  readonly id = input.required<string>();
  /** Changes with the subscription, so that they are read again. */
  readonly version = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);

  protected readonly changes = reading(
    ({ subscriptionId }) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/subscriptions/{subscriptionId}/changes', {
          params: { path: { subscriptionId }, query },
        }),
      ),
    () => ({ subscriptionId: this.id(), version: this.version() }),
  );
  protected readonly latest = computed<readonly ChangeView[]>(() =>
    this.changes.hasValue() ? [...this.changes.value().rows].reverse().slice(0, shown) : [],
  );
}
