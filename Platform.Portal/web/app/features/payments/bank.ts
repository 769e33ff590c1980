import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, newKey } from '@core/api/api';
import { listingOf, reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { More } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { OpenInvoices } from './open-invoices';
import { base64Of } from './base64';
import { type EntryState, PaymentBook } from './payment-book';

const views: readonly EntryState[] = ['Unmatched', 'Matched', 'Dismissed'];

/** What came in by bank: what found its invoice by itself, and what somebody has to say of the rest. */
@Component({
  selector: 'cr-bank',
  imports: [Empty, Icon, MatButton, MoneyText, More, Page, RouterLink, State, Status],
  providers: [OpenInvoices],
  templateUrl: './bank.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bank {
  readonly view = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly invoices = inject(OpenInvoices);
  protected readonly book = inject(PaymentBook);
  protected readonly sending = new Sending();
  protected readonly views = views;
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly state = computed(() => views.find((one) => one === this.view()) ?? 'Unmatched');
  protected readonly entries = reading(
    (state: EntryState) => this.api.readAll((query) => this.book.entries(state, query)),
    this.state,
  );
  protected readonly listing = listingOf(
    computed(() => (this.entries.hasValue() ? [...this.entries.value().rows].reverse() : [])),
  );

  /** Brings in a statement: camt.053, or a table. */
  protected async bring(file: File | undefined): Promise<void> {
    if (!file) return;
    const content = base64Of(new Uint8Array(await file.arrayBuffer()));
    const body = file.name.toLowerCase().endsWith('.csv') ? { csv: content } : { camt053: content };
    const done = await this.sending.run(() => this.book.bring(newKey(), body));
    if (!done) return;
    this.entries.reload();
    this.invoices.read.reload();
    this.toasts.say(this.t('bank.brought', { matched: done.matched, unmatched: done.unmatched, known: done.known }));
  }

  protected async assign(bankEntryId: string, invoiceId: string): Promise<void> {
    if (!invoiceId) return;
    await this.decide(this.t('bank.assigned'), () => this.book.assign(bankEntryId, invoiceId));
  }

  protected async dismiss(bankEntryId: string): Promise<void> {
    const reply = await this.questions.ask({
      title: this.t('bank.dismissTitle'), effects: [this.t('bank.dismissWhat')], verb: this.t('bank.dismiss'),
      reason: { label: this.t('desk.reason') },
    });
    if (!reply) return;
    await this.decide(this.t('bank.dismissed'), () => this.book.dismiss(bankEntryId, reply.reason));
  }

  private async decide(said: string, call: () => Promise<unknown>): Promise<void> {
    const done = await this.sending.did(call);
    if (!done) return;
    this.entries.reload();
    this.invoices.read.reload();
    this.toasts.say(said);
  }
}
