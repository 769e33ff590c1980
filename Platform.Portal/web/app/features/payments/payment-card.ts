import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { newKey } from '@core/api/api';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { readAmount } from '@core/format/money';
import { Words } from '@core/words/words';
import { Select } from '@ui/control/field';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Status } from '@ui/state/status';
import { OpenInvoices } from './open-invoices';
import { PaymentBook, type PaymentView } from './payment-book';

/** A payment: what of it lies where; what is left is laid against an invoice, or given back. */
@Component({
  selector: 'cr-payment-card',
  imports: [Icon, MatButton, MoneyText, RouterLink, Select, Status],
  templateUrl: './payment-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentCard {
  readonly payment = input.required<PaymentView>();
  readonly changed = output();
  readonly closed = output();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly book = inject(PaymentBook);
  protected readonly sending = new Sending();
  protected readonly invoices = inject(OpenInvoices);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly targets = computed(() =>
    this.invoices
      .owedBy(this.payment())
      .map((one) => ({ value: one.id, word: `${one.number} · ${this.formats.money(one.balance)}` })),
  );
  protected readonly target = linkedSignal(() => this.targets()[0]?.value ?? '');
  protected readonly left = computed(() => this.payment().unallocated);
  protected readonly payer = computed(() => this.invoices.payerOf(this.payment()));

  protected async allocate(): Promise<void> {
    const invoiceId = this.target();
    await this.send(this.t('payments.allocated'), () => this.book.allocate(this.payment().id, newKey(), invoiceId));
  }

  protected async refund(): Promise<void> {
    const left = this.left();
    const reply = await this.questions.ask({
      title: this.t('payments.refundTitle', { name: this.payer() }),
      effects: [
        this.t(this.payment().method === 'card' ? 'payments.refundCard' : 'payments.refundOther'),
        this.t('payments.refundReason'),
      ],
      verb: this.t('payments.refund'),
      amount: {
        label: this.t('invoices.amount'), value: this.formats.plain(left),
        isValid: (typed) => {
          const minor = readAmount(typed, left.exponent);
          return !!minor && minor <= left.amountMinor;
        },
      },
      reason: { label: this.t('payments.why') },
    });
    if (!reply) return;
    const amountMinor = readAmount(reply.amount, left.exponent) ?? 0;
    const body = { amount: { amountMinor, currency: left.currency }, reason: reply.reason };
    await this.send(this.t('payments.refunded'), () => this.book.refund(this.payment().id, newKey(), body));
  }

  private async send(said: string, call: () => Promise<unknown>): Promise<void> {
    const done = await this.sending.did(call);
    if (!done) return;
    this.invoices.read.reload();
    this.changed.emit();
    this.toasts.say(said);
  }
}
