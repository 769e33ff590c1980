import { ChangeDetectionStrategy, Component, Injectable, inject, input } from '@angular/core';
import { Api, onceWith } from '@core/api/api';
import { Tenants } from '@core/data/tenants';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { type Credit, DisputeBooks, type DisputeRow } from '../../disputes/dispute-books';
import { Disputes } from '../../disputes/disputes';

/** What resellers do not accept of the operator's invoices. */
@Injectable()
class OperatorsDisputes extends DisputeBooks {
  private readonly api = inject(Api);
  private readonly tenants = inject(Tenants);
  private readonly words = inject(Words);
  readonly mayEnd = inject(Session).can('admin.write');
  readonly mayCredit = this.mayEnd;

  async list(isOpen: boolean): Promise<readonly DisputeRow[]> {
    const { client } = this.api;
    const found = await this.api.readAll((query) =>
      client.GET('/v1/admin/disputes', { params: { query: { ...query, isOpen } } }),
    );
    return found.rows;
  }

  invoice(invoiceId: string) {
    return this.api.read(this.api.client.GET('/v1/admin/invoices/{invoiceId}', { params: { path: { invoiceId } } }));
  }

  end(invoiceId: string, resolution: string) {
    return this.api.read(
      this.api.client.POST('/v1/admin/invoices/{invoiceId}/resolve-dispute', {
        params: { path: { invoiceId } }, body: { resolution },
      }),
    );
  }

  credit(credit: Credit, key: string) {
    const params = { header: onceWith(key) };
    return this.api.read(this.api.client.POST('/v1/admin/credit-notes', { params, body: credit }));
  }

  buyerOf(row: DisputeRow): string {
    return row.buyerTenantId ? this.tenants.nameOf(row.buyerTenantId) : this.words.t('adun.customer');
  }

  buyerLink(row: DisputeRow): readonly string[] | null {
    return row.buyerTenantId ? ['/tenants', row.buyerTenantId] : null;
  }

  invoiceLink(): null {
    return null;
  }

  documentOf(row: DisputeRow): string {
    return `/v1/admin/invoices/${row.invoiceId}/document?format=pdf`;
  }
}

/** The page of the operator's staff. */
@Component({
  selector: 'cr-own-disputes-page',
  imports: [Disputes],
  providers: [{ provide: DisputeBooks, useClass: OperatorsDisputes }],
  template: `<cr-disputes [q]="q()" [view]="view()" [open]="open()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnDisputesPage {
  readonly q = input<string>();
  readonly view = input<string>();
  readonly open = input<string>();
}
