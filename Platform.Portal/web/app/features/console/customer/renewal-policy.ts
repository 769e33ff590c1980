import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes, ifMatch } from '@core/api/api';
import { listingOf, reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { More } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';

type Body = Shapes['RenewalPoliciesBody'];
type Next = Shapes['RenewalNextView'];

const place = '/v1/customers/{customerId}/renewal-policy';
const kinds = ['RenewAsIs', 'RightSize', 'AskOwner', 'LetLapse'] as const;

/** What becomes of a customer's subscriptions at their ends, with what a change would do before it is saved. */
@Component({
  selector: 'cr-renewal-policy',
  imports: [Field, MatButton, MoneyText, More, Select, State],
  templateUrl: './renewal-policy.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RenewalPolicyCard {
  readonly customerId = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly mayChange = inject(Session).can('subscriptions.write');
  protected readonly sending = new Sending();
  protected readonly kind = signal<string>('RenewAsIs');
  protected readonly percent = signal('0');
  protected readonly seats = signal('0');
  protected readonly days = signal('30');
  protected readonly tells = signal(true);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  private readonly path = computed(() => ({ customerId: this.customerId() }));
  protected readonly read = reading(
    (path) => this.api.readVersion(this.api.client.GET(place, { params: { path } })),
    this.path,
  );
  private readonly now = computed(() => (this.read.hasValue() ? this.read.value().value : null));

  protected readonly kinds = computed(() =>
    kinds.map((value) => ({ value, word: this.words.named('policy.kind', value) })),
  );
  /** The policy as it would be; null while a number is none. */
  protected readonly wanted = computed<Body | null>(() => {
    const percent = this.percent().trim().replace(',', '.');
    const [seats, days] = [this.seats().trim(), this.days().trim()];
    if (!/^\d{1,3}(\.\d{1,4})?$/.test(percent) || !/^\d{1,5}$/.test(seats) || !/^\d{1,2}$/.test(days)) return null;
    return {
      kind: this.kind() as Body['kind'], bufferPercent: percent, bufferSeats: Number(seats), leadDays: Number(days),
      sendsNotices: this.tells(),
    };
  });
  protected readonly isChanged = computed(() => {
    const [now, wanted] = [this.now(), this.wanted()];
    if (now === null) return false;
    return wanted === null || (Object.keys(wanted) as (keyof Body)[]).some((key) => wanted[key] !== now[key]);
  });

  /** Asked as soon as something is changed; nothing is stored by looking. */
  protected readonly preview = reading(
    async (body) => {
      const found = await this.api.read(
        this.api.client.POST(`${place}/preview`, { params: { path: this.path() }, body }),
      );
      return found.items;
    },
    () => (this.isChanged() ? (this.wanted() ?? undefined) : undefined),
  );
  protected readonly listing = listingOf(computed(() => (this.preview.hasValue() ? this.preview.value() : [])));

  constructor() {
    effect(() => this.reset());
  }

  protected says(next: Next): string {
    return next.outcome === 'Renews'
      ? this.t('policy.renews', { seats: next.quantity })
      : this.words.named('renewals.outcome', next.outcome);
  }

  protected reset(): void {
    const now = this.now();
    if (!now) return;
    this.kind.set(now.kind);
    this.percent.set(now.bufferPercent);
    this.seats.set(String(now.bufferSeats));
    this.days.set(String(now.leadDays));
    this.tells.set(now.sendsNotices);
    this.sending.clear();
  }

  protected async save(): Promise<void> {
    const body = this.wanted();
    if (!body) return;
    const etag = this.read.value()?.etag;
    const params = { path: this.path(), header: ifMatch(etag) };
    const done = await this.sending.run(() =>
      this.api.readVersion(this.api.client.PUT(place, { params, body })),
    );
    if (this.sending.problem()?.isConflict) this.read.reload();
    if (!done) return;
    this.read.set(done);
    this.toasts.say(this.t('form.saved'));
  }
}
