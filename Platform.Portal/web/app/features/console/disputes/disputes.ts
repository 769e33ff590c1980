import { ChangeDetectionStrategy, Component, Injectable, inject, input } from '@angular/core';
import { Api, onceWith } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { Session } from '@core/session/session';
import { type Credit, DisputeBooks, type DisputeRow } from '../../disputes/dispute-books';
import { Disputes } from '../../disputes/disputes';

/** What customers do not accept of the tenant's invoices. */
@Injectable()
class SellersDisputes extends DisputeBooks {
  private readonly api = inject(Api);
  private readonly customers = inject(Customers);
  private readonly session = inject(Session);
  readonly mayEnd = this.session.can('payments.write');
  readonly mayCredit = this.session.can('payments.write') && this.session.can('invoices.write');

  async list(isOpen: boolean): Promise<readonly DisputeRow[]> {
    const { client } = this.api;
    return (await this.api.readAll((query) => client.GET('/v1/disputes', { params: { query: { ...query, isOpen } } })))
      .rows;
  }

  invoice(invoiceId: string) {
    return this.api.read(this.api.client.GET('/v1/invoices/{invoiceId}', { params: { path: { invoiceId } } }));
  }

  end(invoiceId: string, resolution: string) {
    return this.api.read(
      this.api.client.POST('/v1/invoices/{invoiceId}/resolve-dispute', {
        params: { path: { invoiceId } }, body: { resolution },
      }),
    );
  }

  credit(credit: Credit, key: string) {
    const params = { header: onceWith(key) };
    return this.api.read(this.api.client.POST('/v1/credit-notes', { params, body: credit }));
  }

  buyerOf(row: DisputeRow): string {
    return this.customers.nameOf(row.customerId);
  }

  buyerLink(row: DisputeRow): readonly string[] | null {
    return row.customerId ? ['/console/customers', row.customerId] : null;
  }

  invoiceLink(row: DisputeRow): readonly string[] {
    return ['/console/invoices', row.invoiceId];
  }

  documentOf(row: DisputeRow): string {
    return `/v1/invoices/${row.invoiceId}/document?format=pdf`;
  }
}

/** The page of the tenant's own people. */
@Component({
  selector: 'cr-console-disputes-page',
  imports: [Disputes],
  providers: [{ provide: DisputeBooks, useClass: SellersDisputes }],
  template: `<cr-disputes [q]="q()" [view]="view()" [open]="open()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConsoleDisputesPage {
  readonly q = input<string>();
  readonly view = input<string>();
  readonly open = input<string>();
}
