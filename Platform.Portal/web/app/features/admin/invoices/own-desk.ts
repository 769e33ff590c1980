import { ChangeDetectionStrategy, Component, Injectable, inject, input, output } from '@angular/core';
import { Api, type Shapes, onceWith } from '@core/api/api';
import { Session } from '@core/session/session';
import { InvoiceActs, type Moves, type Part, type Receipt } from '../../invoice-desk/invoice-acts';
import { InvoiceDesk } from '../../invoice-desk/invoice-desk';

/** On invoices of the operator to resellers, and of its own storefront. */
@Injectable()
class OperatorsActs extends InvoiceActs {
  private readonly api = inject(Api);
  readonly mayPay = inject(Session).can('admin.write');
  readonly mayCredit = false;
  readonly links = null;

  async moves(invoiceId: string): Promise<Moves> {
    const payments = await this.api.readAll((query) =>
      this.api.client.GET('/v1/admin/payments', { params: { query: { ...query, invoiceId } } }),
    );
    return { payments: payments.rows, notes: [] };
  }

  record(invoiceId: string, receipt: Receipt, key: string) {
    const params = { path: { invoiceId }, header: onceWith(key) };
    const body = { method: 'bank' as const, ...receipt };
    return this.api.read(this.api.client.POST('/v1/admin/invoices/{invoiceId}/payments', { params, body }));
  }

  dispute(invoiceId: string, part: Part) {
    const params = { path: { invoiceId } };
    return this.api.read(
      this.api.client.POST('/v1/admin/invoices/{invoiceId}/dispute', { params, body: part }),
    );
  }

  resolve(invoiceId: string, resolution: string) {
    const params = { path: { invoiceId } };
    return this.api.read(
      this.api.client.POST('/v1/admin/invoices/{invoiceId}/resolve-dispute', { params, body: { resolution } }),
    );
  }

  writeOff(invoiceId: string, part: Part) {
    const params = { path: { invoiceId } };
    return this.api.read(
      this.api.client.POST('/v1/admin/invoices/{invoiceId}/write-off', { params, body: part }),
    );
  }

  creditLink(): null {
    return null;
  }
}

/** What staff do about an invoice of Crayon's own books. */
@Component({
  selector: 'cr-own-invoice-desk',
  imports: [InvoiceDesk],
  providers: [{ provide: InvoiceActs, useClass: OperatorsActs }],
  template: `<cr-invoice-desk bare [invoice]="invoice()" (changed)="changed.emit()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnInvoiceDesk {
  readonly invoice = input.required<Shapes['InvoiceDetailView']>();
  readonly changed = output();
}
