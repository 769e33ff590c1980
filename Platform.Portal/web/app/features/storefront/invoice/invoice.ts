import { ChangeDetectionStrategy, Component, Injectable, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { daysUntil } from '@core/format/dates';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Rows } from '@ui/control/table';
import { MoneyText, PriceText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { ConsoleInvoiceDesk } from '../../console/invoice-desk/invoice-desk';
import { ExplanationCard } from '../../explanation/explanation';
import { type Explanation, Explanations } from '../../explanation/explanations';
import { DocumentLink } from '../../link/document-link';
import { SplitCard } from './split';

/** Explains lines of what one sold or bought. */
@Injectable()
class OwnExplanations extends Explanations {
  private readonly api = inject(Api);

  read(invoiceId: string, line: number): Promise<Explanation> {
    const params = { path: { invoiceId, line } };
    return this.api.read(this.api.client.GET('/v1/invoices/{invoiceId}/lines/{line}/explanation', { params }));
  }
}

/** An invoice line by line; each line tells why it is what it is, without leaving the page. */
@Component({
  selector: 'cr-invoice-page',
  imports: [
    ConsoleInvoiceDesk, DocumentLink, ExplanationCard, Icon, MatButton, MoneyText, Page, PriceText, RouterLink, Rows,
    SplitCard, State, Status,
  ],
  providers: [{ provide: Explanations, useClass: OwnExplanations }],
  templateUrl: './invoice.html',
  styleUrl: './invoice.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoicePage {
  readonly id = input.required<string>();
  /** The number of the line that is explained. */
  readonly line = input<string>();
  /** Where invoices are listed: the shop's, or the console's. */
  // The router sets what a route has no data for to undefined.
  readonly up = input('/invoices', { transform: (given: string | undefined) => given ?? '/invoices' });
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly sending = new Sending();
  protected readonly showsSplit = signal(false);
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  private readonly session = inject(Session);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly invoice = reading(
    (invoiceId) => this.api.read(this.api.client.GET('/v1/invoices/{invoiceId}', { params: { path: { invoiceId } } })),
    () => this.id(),
  );
  private readonly found = computed(() => (this.invoice.hasValue() ? this.invoice.value() : null));
  /** Whether the tenant's own people look at what they sold. */
  protected readonly isSeller = computed(() => {
    const found = this.found();
    return !this.session.isCustomer() && !!found?.number && found.kind !== 'wholesale';
  });
  protected readonly mayPay = computed(() => {
    const found = this.found();
    const isOwed = !!found?.number && found.balance.amountMinor > 0;
    return isOwed && !this.isSeller() && this.session.can('payments.write');
  });
  /** Whether a line can be disputed by who owes it: one dispute of an invoice is open at a time. */
  protected readonly mayDispute = computed(() => this.mayPay() && !this.found()?.disputed.amountMinor);
  protected readonly open = computed(() => {
    const lines = this.invoice.hasValue() ? this.invoice.value().lines : [];
    return lines.find((one) => String(one.number) === this.line()) ?? lines[0] ?? null;
  });
  protected readonly days = computed(() => {
    const due = this.invoice.value()?.dueAt;
    return due ? daysUntil(due, this.now.at()) : 0;
  });

  protected async download(number: string): Promise<void> {
    await this.sending.run(() => this.api.download(`/v1/invoices/${this.id()}/document?format=pdf`, `${number}.pdf`));
  }

  /** Fetches the archive of what stands behind the invoice. */
  protected async prove(number: string): Promise<void> {
    await this.sending.run(() => this.api.download(`/v1/invoices/${this.id()}/evidence`, `${number}.zip`));
  }

  protected async dispute(number: number): Promise<void> {
    const reply = await this.questions.ask({
      title: this.t('invoice.disputeTitle', { number }),
      effects: [this.t('invoice.disputeReads'), this.t('invoice.disputePauses')],
      verb: this.t('invoice.dispute'),
      reason: { label: this.t('invoice.disputeReason') },
    });
    if (!reply) return;
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/invoices/{invoiceId}/dispute-lines', {
          params: { path: { invoiceId: this.id() } }, body: { lines: [number], reason: reply.reason },
        }),
      ),
    );
    if (!done) return;
    this.invoice.reload();
    this.toasts.say(this.t('invoice.disputeDone'));
  }

  /** Whether a line is among those of a dispute that is open. */
  protected isDisputed(number: number): boolean {
    const found = this.found();
    return !!found?.disputed.amountMinor && !!found.dispute?.lines.includes(number);
  }

  protected explain(number: number): void {
    this.address.set({ line: String(number) });
  }
}
