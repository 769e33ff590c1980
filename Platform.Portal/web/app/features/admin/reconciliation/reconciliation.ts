import { ChangeDetectionStrategy, Component, Injectable, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { AllCustomers } from '@core/data/all-customers';
import { Tenants } from '@core/data/tenants';
import { Session } from '@core/session/session';
import { type BookWords, Books, type Decision, type ExceptionView, type MonthView } from '../../reconciliation/books';
import { Reconciliation } from '../../reconciliation/reconciliation';

/** What the provider billed beside the operator's ledger and what resellers were billed. */
@Injectable()
class OperatorsBooks extends Books {
  private readonly api = inject(Api);
  private readonly tenants = inject(Tenants);
  private readonly customers = inject(AllCustomers);
  readonly mayDecide = inject(Session).can('admin.write');
  readonly words: BookWords = {
    lead: 'books.provider.lead', emptyWhy: 'books.provider.emptyWhy', dispute: 'books.provider.dispute',
  };

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
    const customer = customerId ? this.customers.nameOf(customerId) : null;
    return [tenantId ? this.tenants.nameOf(tenantId) : null, customer].filter((name) => name).join(' · ');
  }
}

/** The page of the operator's staff. */
@Component({
  selector: 'cr-own-reconciliation-page',
  imports: [Reconciliation],
  providers: [AllCustomers, { provide: Books, useClass: OperatorsBooks }],
  template: `<cr-reconciliation [month]="month()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnReconciliationPage {
  /** The month whose differences are shown, such as <c>2026-03</c>. */
  readonly month = input<string>();
}
