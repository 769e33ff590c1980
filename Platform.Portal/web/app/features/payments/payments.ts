import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More, Rows } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { OpenInvoices } from './open-invoices';
import { PaymentBook, type PaymentView } from './payment-book';
import { PaymentCard } from './payment-card';

const views = ['all', 'left', 'disputed'] as const;

/** What came in, the newest first; one of them is open beside, where it can be moved or given back. */
@Component({
  selector: 'cr-payments',
  imports: [Empty, MoneyText, More, Page, PaymentCard, RouterLink, Rows, Search, State, Status],
  providers: [OpenInvoices],
  templateUrl: './payments.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Payments {
  readonly q = input<string>();
  readonly view = input<string>();
  /** The payment that is open beside. */
  readonly open = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly book = inject(PaymentBook);
  private readonly invoices = this.book.isNamedByInvoice ? inject(OpenInvoices) : null;
  protected readonly views = views;
  private readonly api = inject(Api);

  protected readonly payments = reading(() => this.api.readAll((query) => this.book.payments(query)));
  private readonly rows = computed(() => {
    const rows = this.payments.hasValue() ? this.payments.value().rows : [];
    return [...rows].filter((row) => this.book.isShown(row)).reverse();
  });
  protected readonly count = computed(() => this.rows().length);
  protected readonly listing = listingOf(computed(() => this.rows().filter((row) => this.fits(row))));
  protected readonly chosen = computed(() => this.rows().find((row) => row.id === this.open()) ?? null);

  protected payerOf(row: PaymentView): string {
    return this.invoices?.payerOf(row) ?? this.book.payerOf(row, []);
  }

  private fits(row: PaymentView): boolean {
    const isInView =
      this.view() === 'left' ? row.unallocated.amountMinor > 0
      : this.view() === 'disputed' ? row.disputes.length > 0
      : true;
    const text = `${row.reference ?? ''} ${this.payerOf(row)}`;
    return isInView && (!this.q() || hasWords(text, this.q() ?? ''));
  }
}
