import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { readAmount } from '@core/format/money';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Status } from '@ui/state/status';

/** What a seller does about an invoice: what came in for it, what is taken back, disputed or given up. */
@Component({
  selector: 'cr-invoice-desk',
  imports: [MatButton, MoneyText, RouterLink, Status],
  templateUrl: './invoice-desk.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoiceDesk {
  readonly invoice = input.required<Shapes['InvoiceDetailView']>();
  readonly changed = output();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly sending = new Sending();
  private readonly session = inject(Session);
  protected readonly mayPay = this.session.can('payments.write');
  protected readonly mayCredit = this.session.can('invoices.write');
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly moves = reading(
    async (invoiceId) => {
      const { client } = this.api;
      const [payments, notes] = await Promise.all([
        this.api.readAll((query) => client.GET('/v1/payments', { params: { query: { ...query, invoiceId } } })),
        this.api.readAll((query) => client.GET('/v1/credit-notes', { params: { query: { ...query, invoiceId } } })),
      ]);
      return { payments: payments.rows, notes: notes.rows };
    },
    () => this.invoice().id,
  );
  protected readonly isOwed = computed(() => this.invoice().balance.amountMinor > 0);
  protected readonly isDisputed = computed(() => this.invoice().disputed.amountMinor > 0);
  private readonly path = computed(() => ({ invoiceId: this.invoice().id }));

  /** Notes what came in by another way than by card. */
  protected async record(): Promise<void> {
    const { balance, number } = this.invoice();
    const reply = await this.questions.ask({
      title: this.t('desk.recordTitle', { number: number ?? '' }),
      effects: [this.t('desk.recordWhat'), this.t('desk.recordMore')],
      verb: this.t('desk.record'),
      amount: {
        label: this.t('invoices.amount'), value: this.formats.plain(balance),
        isValid: (typed) => !!readAmount(typed, balance.exponent),
      },
      reason: { label: this.t('pay.reference'), optional: true },
    });
    if (!reply) return;
    const amountMinor = readAmount(reply.amount, balance.exponent) ?? 0;
    await this.send(this.t('desk.recorded'), () =>
      this.api.client.POST('/v1/invoices/{invoiceId}/payments', {
        params: { path: this.path(), header: onceWith(newKey()) },
        body: {
          method: 'bank', amount: { amountMinor, currency: balance.currency }, reference: reply.reason || undefined,
        } as never,
      }),
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
    const amountMinor = readAmount(reply.amount, balance.exponent) ?? 0;
    await this.send(this.t('desk.disputeNoted'), () =>
      this.api.client.POST('/v1/invoices/{invoiceId}/dispute', {
        params: { path: this.path() },
        body: { reason: reply.reason, amount: { amountMinor, currency: balance.currency } } as never,
      }),
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
    await this.send(this.t('desk.resolved'), () =>
      this.api.client.POST('/v1/invoices/{invoiceId}/resolve-dispute', {
        params: { path: this.path() }, body: { resolution: reply.reason },
      }),
    );
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
    const amountMinor = readAmount(reply.amount, balance.exponent) ?? 0;
    await this.send(this.t('desk.writtenOff'), () =>
      this.api.client.POST('/v1/invoices/{invoiceId}/write-off', {
        params: { path: this.path() },
        body: { reason: reply.reason, amount: { amountMinor, currency: balance.currency } } as never,
      }),
    );
  }

  private async send(said: string, call: () => Promise<{ readonly response: Response }>): Promise<void> {
    const done = await this.sending.run(async () => {
      await this.api.read(call());
      return true;
    });
    if (!done) return;
    this.moves.reload();
    this.changed.emit();
    this.toasts.say(said);
  }
}

function isPart(minor: number | null, all: number): boolean {
  return minor !== null && minor > 0 && minor <= all;
}
