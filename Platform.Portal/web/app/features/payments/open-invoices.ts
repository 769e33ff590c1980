import { Injectable, computed, inject } from '@angular/core';
import { Api } from '@core/api/api';
import { reading } from '@core/data/listing';
import { type InvoiceView, PaymentBook, type PaymentView } from './payment-book';

/** Invoices by which money finds its place: their numbers, and those on which something is owed. */
@Injectable()
export class OpenInvoices {
  private readonly api = inject(Api);
  private readonly book = inject(PaymentBook);

  readonly read = reading(() => this.api.readAll((query) => this.book.invoices(query)));

  private readonly all = computed<readonly InvoiceView[]>(() =>
    this.read.hasValue() ? this.read.value().rows.filter((row) => row.number) : [],
  );

  private readonly byId = computed(() => new Map(this.all().map((row) => [row.id, row])));

  readonly owed = computed(() => this.all().filter((row) => row.balance.amountMinor > 0));

  readonly numberOf = (id: string): string => this.byId().get(id)?.number ?? '…';

  readonly payerOf = (payment: PaymentView): string => this.book.payerOf(payment, this.paidBy(payment));

  /** On which of its payer's invoices something is owed in its currency. */
  owedBy(payment: PaymentView): readonly InvoiceView[] {
    const [known] = this.paidBy(payment);
    return this.owed().filter(
      (row) =>
        row.balance.currency === payment.amount.currency && row.customerId === payment.customerId &&
        (payment.customerId !== null || row.buyer.name === known?.buyer.name),
    );
  }

  private paidBy({ allocations }: PaymentView): readonly InvoiceView[] {
    return allocations.flatMap(({ invoiceId }) => this.byId().get(invoiceId) ?? []);
  }
}
