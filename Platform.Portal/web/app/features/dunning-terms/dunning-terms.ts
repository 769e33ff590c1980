import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes, type Versioned, ifMatch } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { Steps, readSteps } from './steps';

type Terms = Shapes['DunningTermsDunningSettingsView'];

/** Whose terms: a tenant's own, or the operator's. */
export type Seller = 'own' | 'operator';

/** When invoices are due, and what is done by itself on which day after; written as days, shown as sentences. */
@Component({
  selector: 'cr-dunning-terms',
  imports: [Field, MatButton, State],
  templateUrl: './dunning-terms.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DunningTerms {
  readonly of = input<Seller>('own');
  protected readonly t = inject(Words).t;
  protected readonly sending = new Sending();
  protected readonly isOpen = signal(false);
  protected readonly isOn = signal(true);
  protected readonly typed = {
    net: signal(''), reminders: signal(''), hold: signal(''), suspend: signal(''), notice: signal(''),
  };
  private readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly mayChange = computed(() =>
    this.session.can(this.of() === 'own' ? 'payments.write' : 'admin.write'),
  );
  protected readonly read = reading((seller: Seller) => this.get(seller), this.of);
  protected readonly terms = computed(() => (this.read.hasValue() ? this.read.value().value : null));
  /** What was typed, as it would hold; null while a day is none. */
  protected readonly wanted = computed<Steps | null>(() =>
    readSteps({
      net: this.typed.net(), reminders: this.typed.reminders(), hold: this.typed.hold(),
      suspend: this.typed.suspend(), notice: this.typed.notice(),
    }),
  );

  constructor() {
    effect(() => this.reset());
  }

  protected reset(): void {
    const now = this.terms();
    if (!now) return;
    this.isOn.set(now.isOn);
    this.typed.net.set(String(now.netDays));
    this.typed.reminders.set(now.reminderDays.join(', '));
    this.typed.hold.set(now.holdDays === null ? '' : String(now.holdDays));
    this.typed.suspend.set(now.suspendDays === null ? '' : String(now.suspendDays));
    this.typed.notice.set(String(now.noticeDays));
    this.sending.clear();
  }

  protected close(): void {
    this.reset();
    this.isOpen.set(false);
  }

  protected async save(): Promise<void> {
    const [steps, now] = [this.wanted(), this.read.value()];
    if (!steps || !now) return;
    if (now.value.isOn && !this.isOn() && !(await this.asksToStop())) return;
    const done = await this.sending.run(() => this.put({ ...steps, isOn: this.isOn() }, now.etag));
    if (this.sending.problem()?.isConflict) this.read.reload();
    if (!done) return;
    this.read.set(done);
    this.isOpen.set(false);
    this.toasts.say(this.t('form.saved'));
  }

  // Turned off, it also takes back what it did.
  private async asksToStop(): Promise<boolean> {
    const answer = await this.questions.ask({
      title: this.t('terms.offTitle'),
      effects: [this.t('terms.offStops'), this.t('terms.offEnds')],
      verb: this.t('terms.off'),
    });
    return answer !== null;
  }

  private get(seller: Seller): Promise<Versioned<Terms>> {
    const { client } = this.api;
    return this.api.readVersion(
      seller === 'own' ? client.GET('/v1/dunning-settings') : client.GET('/v1/admin/dunning-settings'),
    );
  }

  private put(body: Steps & { readonly isOn: boolean }, etag: string): Promise<Versioned<Terms>> {
    const { client } = this.api;
    const call = { params: { header: ifMatch(etag) }, body };
    return this.api.readVersion(
      this.of() === 'own' ? client.PUT('/v1/dunning-settings', call) : client.PUT('/v1/admin/dunning-settings', call),
    );
  }
}
