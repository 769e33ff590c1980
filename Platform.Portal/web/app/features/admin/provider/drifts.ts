import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { AllCustomers } from '@core/data/all-customers';
import { listingOf, reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { More } from '@ui/control/table';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

type Drift = Shapes['SubscriptionDriftsDriftView'];

const states: readonly Shapes['DriftState'][] = ['Open', 'Repaired', 'Settled'];

/** Where a subscription was something else here than at the provider: mended by itself, or for staff to look at. */
@Component({
  selector: 'cr-drifts',
  imports: [Empty, MatButton, More, State, Status],
  providers: [AllCustomers],
  templateUrl: './drifts.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Drifts {
  readonly state = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly tenants = inject(Tenants);
  protected readonly maySettle = inject(Session).can('admin.write');
  protected readonly sending = new Sending();
  protected readonly states = states;
  private readonly api = inject(Api);
  private readonly customers = inject(AllCustomers);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly chosen = computed(() => states.find((one) => one === this.state()) ?? 'Open');
  protected readonly drifts = reading(
    (state) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/admin/subscription-drifts', { params: { query: { ...query, state } } }),
      ),
    this.chosen,
  );
  private readonly rows = computed(() => (this.drifts.hasValue() ? [...this.drifts.value().rows].reverse() : []));
  protected readonly listing = listingOf(
    computed(() => this.rows().map((drift) => ({ drift, customer: this.customers.nameOf(drift.customerId) }))),
  );

  protected async settle({ id, what }: Drift, customer: string): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('drifts.settleTitle', { customer }),
      effects: [what, this.t('drifts.settleWhat'), this.t('drifts.settleKept')],
      verb: this.t('drifts.settle'),
      reason: { label: this.t('drifts.note') },
    });
    if (!answer) return;
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/admin/subscription-drifts/{driftId}/settle', {
          params: { path: { driftId: id } }, body: { reason: answer.reason },
        }),
      ),
    );
    if (!done) return;
    this.drifts.reload();
    this.toasts.say(this.t('drifts.settled'));
  }
}
