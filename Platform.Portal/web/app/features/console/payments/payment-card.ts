import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { readAmount } from '@core/format/money';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Select } from '@ui/control/field';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Status } from '@ui/state/status';
import { OpenInvoices } from './open-invoices';

/** A payment: what of it lies where; what is left is laid against an invoice, or given back. */
@Component({
  selector: 'cr-payment-card',
  imports: [Icon, MatButton, MoneyText, RouterLink, Select, Status],
  templateUrl: './payment-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentCard {
  readonly payment = input.required<Shapes['PaymentView']>();
  readonly changed = output();
  readonly closed = output();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly customers = inject(Customers);
  protected readonly sending = new Sending();
  protected readonly mayMove = inject(Session).can('payments.write');
  protected readonly invoices = inject(OpenInvoices);
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly targets = computed(() =>
    this.invoices
      .ofCustomer(this.payment().customerId)
      .filter((one) => one.balance.currency === this.payment().amount.currency)
      .map((one) => ({ value: one.id, word: `${one.number} · ${this.formats.money(one.balance)}` })),
  );
  protected readonly target = linkedSignal(() => this.targets()[0]?.value ?? '');
  protected readonly left = computed(() => this.payment().unallocated);
  private readonly path = computed(() => ({ paymentId: this.payment().id }));

  protected async allocate(): Promise<void> {
    const invoiceId = this.target();
    await this.send(this.t('payments.allocated'), () =>
      this.api.client.POST('/v1/payments/{paymentId}/allocations', {
        params: { path: this.path(), header: onceWith(newKey()) }, body: { invoiceId } as never,
      }),
    );
  }

  protected async refund(): Promise<void> {
    const left = this.left();
    const reply = await this.questions.ask({
      title: this.t('payments.refundTitle', { name: this.customers.nameOf(this.payment().customerId) }),
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
    await this.send(this.t('payments.refunded'), () =>
      this.api.client.POST('/v1/payments/{paymentId}/refunds', {
        params: { path: this.path(), header: onceWith(newKey()) },
        body: { amount: { amountMinor, currency: left.currency }, reason: reply.reason } as never,
      }),
    );
  }

  private async send(said: string, call: () => Promise<{ readonly response: Response }>): Promise<void> {
    const done = await this.sending.run(async () => {
      await this.api.read(call());
      return true;
    });
    if (!done) return;
    this.invoices.read.reload();
    this.changed.emit();
    this.toasts.say(said);
  }
}
