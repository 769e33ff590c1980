import { ChangeDetectionStrategy, Component, Injectable, computed, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { Tenants } from '@core/data/tenants';
import { StatementOfAccount } from '../../statement/statement';
import { type AskedStatement, type Statement, StatementBook } from '../../statement/statement-book';

/** The accounts of resellers at the operator. */
@Injectable()
class ResellersStatements extends StatementBook {
  private readonly api = inject(Api);
  private readonly tenants = inject(Tenants);
  readonly member = 'tenant';

  readonly owners = computed(() =>
    this.tenants.all().filter((one) => one.kind === 'Reseller').map((one) => ({ value: one.id, word: one.name })),
  );

  isReady({ owner }: AskedStatement): boolean {
    return owner !== '';
  }

  async read(asked: AskedStatement): Promise<Statement> {
    const query = queryOf(asked);
    // Files are among the answers, so that the type of all of them says nothing.
    const answer = this.api.client.GET('/v1/admin/statements', { params: { query } });
    return (await this.api.read<unknown>(answer)) as Statement;
  }

  file(asked: AskedStatement, format: 'csv' | 'pdf'): string {
    return `/v1/admin/statements?${new URLSearchParams({ ...queryOf(asked), format })}`;
  }
}

function queryOf({ owner, ...days }: AskedStatement) {
  return { ...days, tenantId: owner };
}

/** What moved a reseller's account. */
@Component({
  selector: 'cr-resellers-statement-page',
  imports: [StatementOfAccount],
  providers: [{ provide: StatementBook, useClass: ResellersStatements }],
  template: `<cr-statement [from]="from()" [to]="to()" [owner]="tenant()" up="/invoices" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResellersStatementPage {
  readonly from = input<string>();
  readonly to = input<string>();
  readonly tenant = input<string>();
}
