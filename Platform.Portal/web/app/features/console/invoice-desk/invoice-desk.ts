import { ChangeDetectionStrategy, Component, Injectable, inject, input, output } from '@angular/core';
import { Api, type Shapes, onceWith } from '@core/api/api';
import { Session } from '@core/session/session';
import { InvoiceActs, type Moves, type Part, type Receipt } from '../../invoice-desk/invoice-acts';
import { Mailing } from '../mailing/mailing';
import { InvoiceDesk } from '../../invoice-desk/invoice-desk';

/** On invoices of the tenant to its customers. */
@Injectable()
class SellersActs extends InvoiceActs {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly mayPay = this.session.can('payments.write');
  readonly mayCredit = this.session.can('invoices.write');
  readonly links = { payments: '/console/payments', notes: '/console/credit-notes' };

  async moves(invoiceId: string): Promise<Moves> {
    const { client } = this.api;
    const [payments, notes] = await Promise.all([
      this.api.readAll((query) => client.GET('/v1/payments', { params: { query: { ...query, invoiceId } } })),
      this.api.readAll((query) => client.GET('/v1/credit-notes', { params: { query: { ...query, invoiceId } } })),
    ]);
    return { payments: payments.rows, notes: notes.rows };
  }

  record(invoiceId: string, receipt: Receipt, key: string) {
    const params = { path: { invoiceId }, header: onceWith(key) };
    const body = { method: 'bank' as const, ...receipt };
    return this.api.read(this.api.client.POST('/v1/invoices/{invoiceId}/payments', { params, body }));
  }

  dispute(invoiceId: string, part: Part) {
    const params = { path: { invoiceId } };
    return this.api.read(
      this.api.client.POST('/v1/invoices/{invoiceId}/dispute', { params, body: part }),
    );
  }

  resolve(invoiceId: string, resolution: string) {
    const params = { path: { invoiceId } };
    return this.api.read(
      this.api.client.POST('/v1/invoices/{invoiceId}/resolve-dispute', { params, body: { resolution } }),
    );
  }

  writeOff(invoiceId: string, part: Part) {
    const params = { path: { invoiceId } };
    return this.api.read(
      this.api.client.POST('/v1/invoices/{invoiceId}/write-off', { params, body: part }),
    );
  }

  creditLink(invoiceId: string): readonly string[] {
    return ['/console/invoices', invoiceId, 'credit'];
  }
}

/** What the tenant's own people do about an invoice. */
@Component({
  selector: 'cr-console-invoice-desk',
  imports: [InvoiceDesk, Mailing],
  providers: [{ provide: InvoiceActs, useClass: SellersActs }],
  template: `<section class="card stack">
    <cr-invoice-desk bare [invoice]="invoice()" (changed)="changed.emit()" />
    <cr-mailing of="invoice" [id]="invoice().id" [deliveries]="invoice().deliveries" />
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConsoleInvoiceDesk {
  readonly invoice = input.required<Shapes['InvoiceDetailView']>();
  readonly changed = output();
}
