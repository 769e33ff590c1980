import { ChangeDetectionStrategy, Component, Injectable, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Tenants } from '@core/data/tenants';
import { Session } from '@core/session/session';
import { type BookWords, Books, type Decision, type ExceptionView, type MonthView } from '../../reconciliation/books';
import { Reconciliation } from '../../reconciliation/reconciliation';

/** What the provider billed beside the operator's ledger and what resellers were billed. */
@Injectable()
class OperatorsBooks extends Books {
  private readonly api = inject(Api);
  private readonly tenants = inject(Tenants);
  readonly mayDecide = inject(Session).can('admin.write');
  readonly words: BookWords = {
    lead: 'books.provider.lead', emptyWhy: 'books.provider.emptyWhy', dispute: 'books.provider.dispute',
  };

  private readonly customers = reading(async () => {
    const { client } = this.api;
    const found = await this.api.readAll((query) => client.GET('/v1/admin/customers', { params: { query } }));
    return new Map(found.rows.map(({ customer }) => [customer.id, customer.name]));
  });

  async months(): Promise<readonly MonthView[]> {
    const { client } = this.api;
    return (await this.api.readAll((query) => client.GET('/v1/admin/reconciliation', { params: { query } }))).rows;
  }

  async exceptions(month: string): Promise<readonly ExceptionView[]> {
    const found = await this.api.readAll((query) =>
      this.api.client.GET('/v1/admin/reconciliation/exceptions', { params: { query: { ...query, month } } }),
    );
    return found.rows;
  }

  audit(month: string) {
    return this.api.read(this.api.client.POST('/v1/admin/reconciliation/months', { body: { month } }));
  }

  close(bookMonthId: string) {
    const params = { path: { bookMonthId } };
    return this.api.read(this.api.client.POST('/v1/admin/reconciliation/months/{bookMonthId}/close', { params }));
  }

  decide(exceptionId: string, body: Decision) {
    const params = { path: { exceptionId } };
    return this.api.read(
      this.api.client.POST('/v1/admin/reconciliation/exceptions/{exceptionId}/decide', { params, body }),
    );
  }

  whose({ tenantId, customerId }: ExceptionView): string {
    const names = this.customers.hasValue() ? this.customers.value() : null;
    const customer = customerId ? (names?.get(customerId) ?? '…') : null;
    return [tenantId ? this.tenants.nameOf(tenantId) : null, customer].filter((name) => name).join(' · ');
  }
}

/** The page of the operator's staff. */
@Component({
  selector: 'cr-own-reconciliation-page',
  imports: [Reconciliation],
  providers: [{ provide: Books, useClass: OperatorsBooks }],
  template: `<cr-reconciliation [month]="month()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnReconciliationPage {
  /** The month whose differences are shown, such as <c>2026-03</c>. */
  readonly month = input<string>();
}
