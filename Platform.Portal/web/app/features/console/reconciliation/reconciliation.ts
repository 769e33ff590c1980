import { ChangeDetectionStrategy, Component, Injectable, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { Session } from '@core/session/session';
import { type BookWords, Books, type Decision, type ExceptionView, type MonthView } from '../../reconciliation/books';
import { Reconciliation } from '../../reconciliation/reconciliation';

/** What the tenant bought beside what it billed. */
@Injectable()
class SellersBooks extends Books {
  private readonly api = inject(Api);
  private readonly customers = inject(Customers);
  readonly mayDecide = inject(Session).can('invoices.write');
  readonly words: BookWords = {
    lead: 'books.lead', emptyWhy: 'books.emptyWhy', dispute: 'books.effect.Dispute',
  };

  async months(): Promise<readonly MonthView[]> {
    const { client } = this.api;
    return (await this.api.readAll((query) => client.GET('/v1/reconciliation', { params: { query } }))).rows;
  }

  async exceptions(month: string): Promise<readonly ExceptionView[]> {
    const found = await this.api.readAll((query) =>
      this.api.client.GET('/v1/reconciliation/exceptions', { params: { query: { ...query, month } } }),
    );
    return found.rows;
  }

  audit(month: string) {
    return this.api.read(this.api.client.POST('/v1/reconciliation/months', { body: { month } }));
  }

  close(bookMonthId: string) {
    const params = { path: { bookMonthId } };
    return this.api.read(this.api.client.POST('/v1/reconciliation/months/{bookMonthId}/close', { params }));
  }

  decide(exceptionId: string, body: Decision) {
    const params = { path: { exceptionId } };
    return this.api.read(this.api.client.POST('/v1/reconciliation/exceptions/{exceptionId}/decide', { params, body }));
  }

  whose({ customerId }: ExceptionView): string {
    return this.customers.nameOf(customerId);
  }
}

/** The page of the tenant's own people. */
@Component({
  selector: 'cr-reconciliation-page',
  imports: [Reconciliation],
  providers: [{ provide: Books, useClass: SellersBooks }],
  template: `<cr-reconciliation [month]="month()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReconciliationPage {
  /** The month whose differences are shown, such as <c>2026-03</c>. */
  readonly month = input<string>();
}
