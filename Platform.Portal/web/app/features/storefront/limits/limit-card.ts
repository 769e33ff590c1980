import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { type Money, exponentOf, readAmount } from '@core/format/money';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';

type Limit = Shapes['SpendLimitsLimitView'];

/** Whose limit it is. */
type Place = { readonly customerId: string } | { readonly accountId: string };

/** What is typed: an amount, a number of seats, or none of either. */
interface Wanted {
  readonly net: Money | null;
  readonly seats: number | null;
}

/** One limit, with the sentence that it makes. */
@Component({
  selector: 'cr-limit-card',
  imports: [Field, MatButton, State],
  template: `<form class="card form" (submit)="$event.preventDefault(); save()">
    <h2>{{ name() }}</h2>
    @if (limit.hasValue()) {
      <p>{{ sentence() }}</p>
      @if (mayChange) {
        <cr-field optional inputmode="decimal" [max]="24" [label]="t('limits.net', { currency })" [(value)]="net"
          [wrong]="isWrong() ? t('limits.wrong') : sending.wrong('netAMonth')" />
        <cr-field optional inputmode="numeric" [max]="7" [label]="t('limits.seats')" [(value)]="seats"
          [wrong]="sending.wrong('seatsAMonth')" />
        @if (sending.problem(); as problem) {
          <div class="note danger" role="alert"><div><b>{{ problem.title }}</b>{{ problem.detail }}</div></div>
        }
        @if (hasLimit() && !isChanged()) {
          <div class="actions"><button matButton="text" type="button" [disabled]="sending.isBusy()" (click)="remove()">{{
            t('limits.remove') }}</button></div>
        }
        @if (isChanged()) {
          <div class="actions">
            <button matButton="filled" type="submit" [disabled]="sending.isBusy() || isWrong()">{{
              t('form.save') }}</button>
            <button matButton="text" type="button" (click)="reset()">{{ t('do.discard') }}</button>
          </div>
        }
      }
    } @else { <cr-state [of]="limit" shape="lines" /> }
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LimitCard {
  readonly of = input.required<Place>();
  readonly name = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly sending = new Sending();
  protected readonly net = signal('');
  protected readonly seats = signal('');
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  protected readonly mayChange = this.session.can('customers.write');
  protected readonly currency = this.session.person().tenant.currency;
  private readonly exponent = exponentOf(this.currency);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly limit = reading((of) => this.read(of), () => this.of());

  private readonly wanted = computed<Wanted>(() => {
    const minor = readAmount(this.net(), this.exponent);
    const seats = /^\d+$/.test(this.seats().trim()) ? Number(this.seats()) : null;
    return { net: minor === null ? null : this.money(minor), seats };
  });
  protected readonly isWrong = computed(() => {
    const { net, seats } = this.wanted();
    return (this.net().trim() !== '' && !net) || (this.seats().trim() !== '' && seats === null);
  });
  protected readonly sentence = computed(() => {
    const { net, seats } = this.wanted();
    if (net && seats !== null) return this.t('limits.both', { net: this.formats.money(net), seats });
    if (net) return this.t('limits.onlyNet', { net: this.formats.money(net) });
    return seats !== null ? this.t('limits.onlySeats', { seats }) : this.t('limits.none');
  });
  protected readonly isChanged = computed(() => {
    const [now, { net, seats }] = [this.limit.value(), this.wanted()];
    return this.isWrong() || net?.amountMinor !== now?.netAMonth?.amountMinor || seats !== (now?.seatsAMonth ?? null);
  });

  protected readonly hasLimit = computed(() => {
    const now = this.limit.value();
    return !!now?.netAMonth || (now?.seatsAMonth ?? null) !== null;
  });

  constructor() {
    effect(() => this.reset());
  }

  protected reset(): void {
    const now = this.limit.hasValue() ? this.limit.value() : null;
    this.net.set(now?.netAMonth ? this.formats.plain(now.netAMonth) : '');
    this.seats.set(now?.seatsAMonth === null || now?.seatsAMonth === undefined ? '' : String(now.seatsAMonth));
    this.sending.clear();
  }

  protected async save(): Promise<void> {
    const done = await this.sending.run(() => this.put(this.of(), this.wanted()));
    if (!done) return;
    this.limit.set(done);
    this.toasts.say(this.t('form.saved'));
  }

  /** Takes the limit away; it is set again where that was a slip. */
  protected async remove(): Promise<void> {
    const before = this.wanted();
    const done = await this.sending.did(() => this.drop(this.of()));
    this.limit.reload();
    if (done) this.toasts.say(this.t('limits.removed'), () => void this.again(before));
  }

  private async again(before: Wanted): Promise<void> {
    const done = await this.sending.run(() => this.put(this.of(), before));
    if (done) this.limit.set(done);
  }

  private drop(of: Place): Promise<unknown> {
    const { client } = this.api;
    return 'customerId' in of
      ? this.api.read(client.DELETE('/v1/customers/{customerId}/spend-limit', { params: { path: of } }))
      : this.api.read(client.DELETE('/v1/accounts/{accountId}/spend-limit', { params: { path: of } }));
  }

  private read(of: Place): Promise<Limit> {
    const { client } = this.api;
    return 'customerId' in of
      ? this.api.read(client.GET('/v1/customers/{customerId}/spend-limit', { params: { path: of } }))
      : this.api.read(client.GET('/v1/accounts/{accountId}/spend-limit', { params: { path: of } }));
  }

  private put(of: Place, { net, seats }: Wanted): Promise<Limit> {
    const { client } = this.api;
    const body = {
      seatsAMonth: seats, netAMonth: net ? { amountMinor: net.amountMinor, currency: net.currency } : null,
    };
    return 'customerId' in of
      ? this.api.read(client.PUT('/v1/customers/{customerId}/spend-limit', { params: { path: of }, body }))
      : this.api.read(client.PUT('/v1/accounts/{accountId}/spend-limit', { params: { path: of }, body }));
  }

  private money(amountMinor: number): Money {
    return { amountMinor, currency: this.currency, exponent: this.exponent };
  }
}
