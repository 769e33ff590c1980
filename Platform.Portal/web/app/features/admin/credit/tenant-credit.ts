import { ChangeDetectionStrategy, Component, Injectable, inject, input } from '@angular/core';
import { Api, ifMatch } from '@core/api/api';
import { Session } from '@core/session/session';
import { CreditLine } from '../../credit-line/credit-line';
import { CreditLines, type CreditWords, type Terms } from '../../credit-line/credit-lines';

const place = '/v1/admin/tenants/{tenantId}/credit';

/** What tenants may owe the operator. */
@Injectable()
class TenantLines extends CreditLines {
  private readonly api = inject(Api);
  readonly mayChange = inject(Session).can('admin.write');
  readonly words: CreditWords = {
    title: 'tcredit.title', limited: 'tcredit.limited', holdStops: 'tcredit.holdStops',
  };

  read(tenantId: string) {
    return this.api.readVersion(this.api.client.GET(place, { params: { path: { tenantId } } }));
  }

  put(tenantId: string, etag: string, terms: Terms) {
    const params = { path: { tenantId }, header: ifMatch(etag) };
    return this.api.readVersion(this.api.client.PUT(place, { params, body: terms }));
  }
}

/** How far a tenant's credit reaches at the operator. */
@Component({
  selector: 'cr-tenant-credit',
  imports: [CreditLine],
  providers: [{ provide: CreditLines, useClass: TenantLines }],
  template: `<cr-credit-line [buyerId]="tenantId()" [name]="name()" [currency]="currency()" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TenantCredit {
  readonly tenantId = input.required<string>();
  readonly name = input.required<string>();
  readonly currency = input.required<string>();
}
