import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type Shapes, newKey } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { readAmount } from '@core/format/money';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Questions, type Reply } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Status } from '@ui/state/status';
import { InvoiceActs, type Part } from './invoice-acts';

/** What a seller does about an invoice: what came in for it, what is taken back, disputed or given up. */
@Component({
  selector: 'cr-invoice-desk',
  imports: [MatButton, MoneyText, RouterLink, Status],
  templateUrl: './invoice-desk.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoiceDesk {
  readonly invoice = input.required<Shapes['InvoiceDetailView']>();
  /** Whether it is a part of a card already. */
  readonly bare = input(false, { transform: booleanAttribute });
  readonly changed = output();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly sending = new Sending();
  protected readonly acts = inject(InvoiceActs);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly moves = reading((invoiceId) => this.acts.moves(invoiceId), () => this.invoice().id);
  protected readonly isOwed = computed(() => this.invoice().balance.amountMinor > 0);
  protected readonly isDisputed = computed(() => this.invoice().disputed.amountMinor > 0);

  /** Notes what came in by another way than by card. */
  protected async record(): Promise<void> {
    const { balance, number } = this.invoice();
    const reply = await this.questions.ask({
      title: this.t('desk.recordTitle', { number: number ?? '' }),
      effects: [this.t('desk.recordWhat'), this.t('desk.recordMore')],
      verb: this.t('desk.record'),
      amount: {
        label: this.t('desk.amount'), value: this.formats.plain(balance),
        isValid: (typed) => !!readAmount(typed, balance.exponent),
      },
      reason: { label: this.t('desk.reference'), optional: true },
    });
    if (!reply) return;
    const named = reply.reason ? { reference: reply.reason } : {};
    await this.send(this.t('desk.recorded'), () =>
      this.acts.record(this.invoice().id, { amount: this.amountOf(reply), ...named }, newKey()),
    );
  }

  protected async dispute(): Promise<void> {
    const { balance, number } = this.invoice();
    const reply = await this.questions.ask({
      title: this.t('desk.disputeTitle', { number: number ?? '' }),
      effects: [this.t('desk.disputeWhat'), this.t('desk.disputeEnds')],
      verb: this.t('desk.dispute'),
      amount: {
        label: this.t('desk.disputed'), value: this.formats.plain(balance),
        isValid: (typed) => (readAmount(typed, balance.exponent) ?? Infinity) <= balance.amountMinor,
      },
      reason: { label: this.t('desk.buyerSays') },
    });
    if (!reply) return;
    await this.send(this.t('desk.disputeNoted'), () =>
      this.acts.dispute(this.invoice().id, { reason: reply.reason, amount: this.amountOf(reply) }),
    );
  }

  protected async resolve(): Promise<void> {
    const reply = await this.questions.ask({
      title: this.t('desk.resolveTitle'),
      effects: [this.t('desk.resolveWhat')],
      verb: this.t('desk.resolve'),
      reason: { label: this.t('desk.howEnded') },
    });
    if (!reply) return;
    await this.send(this.t('desk.resolved'), () => this.acts.resolve(this.invoice().id, reply.reason));
  }

  protected async writeOff(): Promise<void> {
    const { balance, number } = this.invoice();
    const reply = await this.questions.ask({
      title: this.t('desk.writeOffTitle', { number: number ?? '' }),
      effects: [
        this.t('desk.writeOffWhat'), this.t('desk.writeOffTax'), this.t('desk.writeOffPaid', { number: number ?? '' }),
      ],
      verb: this.t('desk.writeOff'),
      amount: {
        label: this.t('desk.writeOffHowMuch'), value: this.formats.plain(balance),
        isValid: (typed) => isPart(readAmount(typed, balance.exponent), balance.amountMinor),
      },
      reason: { label: this.t('desk.reason') },
    });
    if (!reply) return;
    await this.send(this.t('desk.writtenOff'), () =>
      this.acts.writeOff(this.invoice().id, { reason: reply.reason, amount: this.amountOf(reply) }),
    );
  }

  private amountOf({ amount }: Reply): Part['amount'] {
    const { exponent, currency } = this.invoice().balance;
    return { amountMinor: readAmount(amount, exponent) ?? 0, currency };
  }

  private async send(said: string, act: () => Promise<unknown>): Promise<void> {
    const done = await this.sending.did(act);
    if (!done) return;
    this.moves.reload();
    this.changed.emit();
    this.toasts.say(said);
  }
}

function isPart(minor: number | null, all: number): boolean {
  return minor !== null && minor > 0 && minor <= all;
}
