import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { PriceText } from '@ui/format/amounts';
import { State } from '@ui/state/state';

const shownFirst = 5;

/** What happened, the newest first, and how it stood at the end of a day. */
@Component({
  selector: 'cr-history-card',
  imports: [PriceText, State],
  templateUrl: './history.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HistoryCard {
  readonly id = input.required<string>();
  /** Changes with the subscription, so that its history is read again. */
  readonly version = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly asOf = signal('');
  protected readonly showsAll = signal(false);
  private readonly api = inject(Api);

  protected readonly history = reading(
    ({ subscriptionId, asOf }) => this.load(subscriptionId, asOf),
    () => ({ subscriptionId: this.id(), asOf: this.asOf(), version: this.version() }),
  );
  protected readonly steps = computed(() => (this.history.hasValue() ? [...this.history.value().items].reverse() : []));
  protected readonly shown = computed(() => (this.showsAll() ? this.steps() : this.steps().slice(0, shownFirst)));

  private async load(subscriptionId: string, asOf: string): Promise<Shapes['ListHistoryResponse']> {
    const query = { limit: 200, ...(asOf ? { asOf: `${asOf}T23:59:59Z` } : {}) };
    return this.api.read(
      this.api.client.GET('/v1/subscriptions/{subscriptionId}/history', {
        params: { path: { subscriptionId }, query },
      }),
    );
  }
}
