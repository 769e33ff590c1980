import {
  ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, linkedSignal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { until } from '@core/data/until';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Select } from '@ui/control/field';
import { PriceText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

type Adoption = Shapes['AdoptionView'];

const place = '/v1/customers/{customerId}/adoptions';
const times = 60;

/** What a linked customer has running at the supplier already: shown first, taken over only when it is confirmed. */
@Component({
  selector: 'cr-adoption',
  imports: [MatButton, PriceText, Select, State, Status],
  templateUrl: './adoption.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdoptionCard {
  readonly customerId = input.required<string>();
  readonly accounts = input.required<readonly Shapes['AccountView'][]>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly mayTake = inject(Session).can('subscriptions.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private isGone = false;

  private readonly path = computed(() => ({ customerId: this.customerId() }));
  /** The latest; what was found before it is past. */
  protected readonly latest = reading(
    async (path) => {
      const found = await this.api.readAll((query) => this.api.client.GET(place, { params: { path, query } }));
      return { adoption: found.rows.at(-1) ?? null };
    },
    this.path,
  );
  protected readonly adoption = computed(() => (this.latest.hasValue() ? this.latest.value().adoption : null));
  protected readonly underWay = computed(() => {
    const now = this.adoption();
    return now && isUnderWay(now) ? now.id : null;
  });
  protected readonly found = computed(() =>
    (this.adoption()?.subscriptions ?? []).filter((one) => one.state === 'Found'),
  );
  protected readonly choices = computed(() => this.accounts().map(({ id, name }) => ({ value: id, word: name })));
  protected readonly account = linkedSignal(() => this.choices()[0]?.value ?? '');

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
    effect(() => {
      const id = this.underWay();
      if (id) void this.follow(id);
    });
  }

  protected async look(): Promise<void> {
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST(place, {
          params: { path: this.path(), header: onceWith(newKey()) }, body: { accountId: this.account() },
        }),
      ),
    );
    if (done) this.show(done);
  }

  protected async take(adoption: Adoption): Promise<void> {
    const count = this.found().length;
    const answer = await this.questions.ask({
      title: this.t('adopt.takeTitle', { count }),
      effects: [this.t('adopt.takeRuns'), this.t('adopt.takeBilled'), this.t('adopt.takeChanged')],
      verb: this.t('adopt.take', { count }),
    });
    if (!answer) return;
    const references = this.found().map((one) => one.reference);
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/customers/{customerId}/adoptions/{adoptionId}/confirm', {
          params: { path: { ...this.path(), adoptionId: adoption.id } }, body: { references },
        }),
      ),
    );
    if (!done) return;
    this.show(done);
    this.toasts.say(this.t('adopt.taking'));
  }

  private async follow(adoptionId: string): Promise<void> {
    const path = { ...this.path(), adoptionId };
    await this.sending.run(() =>
      until(
        () =>
          this.api.read(
            this.api.client.GET('/v1/customers/{customerId}/adoptions/{adoptionId}', { params: { path } }),
          ),
        (one) => !isUnderWay(one),
        { times, isOver: () => this.isGone || this.adoption()?.id !== adoptionId, seen: (one) => this.show(one) },
      ),
    );
  }

  private show(adoption: Adoption): void {
    this.latest.set({ adoption });
  }
}

function isUnderWay({ status }: Adoption): boolean {
  return status === 'Reading' || status === 'Adopting';
}
