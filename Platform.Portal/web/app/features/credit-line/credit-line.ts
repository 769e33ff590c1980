import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { type Money, exponentOf, readAmount } from '@core/format/money';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { MoneyText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { CreditLines, type Terms } from './credit-lines';

/** How far a buyer's credit reaches at its seller, and whether it is on hold. */
@Component({
  selector: 'cr-credit-line',
  imports: [Field, MatButton, MoneyText, State],
  templateUrl: './credit-line.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CreditLine {
  readonly buyerId = input.required<string>();
  readonly name = input.required<string>();
  readonly currency = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly lines = inject(CreditLines);
  protected readonly sending = new Sending();
  protected readonly limit = signal('');
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly read = reading((buyerId) => this.lines.read(buyerId), this.buyerId);
  protected readonly credit = computed(() => (this.read.hasValue() ? this.read.value().value : null));
  private readonly exponent = computed(() => this.credit()?.limit?.exponent ?? exponentOf(this.currency()));
  private readonly wanted = computed<Money | null>(() => {
    const [amountMinor, currency, exponent] = [
      readAmount(this.limit().trim(), this.exponent()), this.currency(), this.exponent(),
    ];
    return amountMinor === null ? null : { amountMinor, currency, exponent };
  });
  protected readonly isWrong = computed(() => this.limit().trim() !== '' && !this.wanted());
  protected readonly isChanged = computed(
    () => this.isWrong() || this.wanted()?.amountMinor !== this.credit()?.limit?.amountMinor,
  );

  constructor() {
    effect(() => this.reset());
  }

  protected reset(): void {
    const limit = this.credit()?.limit;
    this.limit.set(limit ? this.formats.plain(limit) : '');
    this.sending.clear();
  }

  protected async save(): Promise<void> {
    const [limit, credit] = [this.wanted(), this.credit()];
    if (this.isWrong() || !credit) return;
    const done = await this.put(limit, { isOnHold: credit.heldSince !== null, holdReason: credit.holdReason });
    if (done) this.toasts.say(this.t('form.saved'));
  }

  protected async hold(): Promise<void> {
    const name = this.name();
    const answer = await this.questions.ask({
      title: this.t('credit.line.holdTitle', { name }),
      effects: [
        this.t(this.lines.words.holdStops, { name }), this.t('credit.line.holdRuns'), this.t('credit.line.holdTerms'),
      ],
      verb: this.t('credit.line.hold'),
      reason: { label: this.t('admin.reason') },
    });
    if (!answer) return;
    const done = await this.put(this.credit()?.limit ?? null, { isOnHold: true, holdReason: answer.reason });
    if (done) this.toasts.say(this.t('credit.line.held', { name }));
  }

  protected async release(): Promise<void> {
    const done = await this.put(this.credit()?.limit ?? null, { isOnHold: false, holdReason: null });
    if (done) this.toasts.say(this.t('credit.line.released', { name: this.name() }));
  }

  private async put(limit: Money | null, hold: Omit<Terms, 'limit'>): Promise<boolean> {
    const etag = this.read.value()?.etag ?? '';
    const done = await this.sending.run(() => this.lines.put(this.buyerId(), etag, { limit, ...hold }));
    // Somebody was faster: theirs is shown before anything is sent again.
    if (this.sending.problem()?.isConflict) this.read.reload();
    if (done) this.read.set(done);
    return done !== null;
  }
}
