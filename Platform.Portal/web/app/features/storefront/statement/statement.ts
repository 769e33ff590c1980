import { ChangeDetectionStrategy, Component, Injectable, computed, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { StatementOfAccount } from '../../statement/statement';
import { type AskedStatement, type Statement, StatementBook } from '../../statement/statement-book';

/** A customer's own account; a tenant's at its supplier, and those of its customers. */
@Injectable()
class OwnStatements extends StatementBook {
  private readonly api = inject(Api);
  private readonly customers = inject(Customers);
  private readonly session = inject(Session);
  private readonly t = inject(Words).t;
  readonly member = 'customer';

  readonly owners = computed(() =>
    this.session.isCustomer()
      ? null
      : [
          { value: '', word: this.t('stat.own') },
          ...this.customers.all().map((one) => ({ value: one.id, word: one.name })),
        ],
  );

  isReady(): boolean {
    return true;
  }

  async read(asked: AskedStatement): Promise<Statement> {
    const query = queryOf(asked);
    // Files are among the answers, so that the type of all of them says nothing.
    return (await this.api.read<unknown>(this.api.client.GET('/v1/statements', { params: { query } }))) as Statement;
  }

  file(asked: AskedStatement, format: 'csv' | 'pdf'): string {
    return `/v1/statements?${new URLSearchParams({ ...queryOf(asked), format })}`;
  }
}

function queryOf({ owner, ...days }: AskedStatement) {
  return { ...days, ...(owner ? { customerId: owner } : {}) };
}

/** What moved an account. */
@Component({
  selector: 'cr-statement-page',
  imports: [StatementOfAccount],
  providers: [{ provide: StatementBook, useClass: OwnStatements }],
  template: `<cr-statement [from]="from()" [to]="to()" [owner]="customer()" [up]="up()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementPage {
  readonly from = input<string>();
  readonly to = input<string>();
  readonly customer = input<string>();
  readonly up = input('/invoices', { transform: (given: string | undefined) => given ?? '/invoices' });
}
