import { ChangeDetectionStrategy, Component, Injectable, inject, input } from '@angular/core';
import { Api, ifMatch } from '@core/api/api';
import { Session } from '@core/session/session';
import { CreditLine } from '../../credit-line/credit-line';
import { CreditLines, type CreditWords, type Terms } from '../../credit-line/credit-lines';

const place = '/v1/customers/{customerId}/credit';

/** What customers may owe their seller. */
@Injectable()
class CustomerLines extends CreditLines {
  private readonly api = inject(Api);
  readonly mayChange = inject(Session).can('customers.write');
  readonly words: CreditWords = {
    title: 'credit.line.title', limited: 'credit.line.limited', holdStops: 'credit.line.holdStops',
  };

  read(customerId: string) {
    return this.api.readVersion(this.api.client.GET(place, { params: { path: { customerId } } }));
  }

  put(customerId: string, etag: string, terms: Terms) {
    const params = { path: { customerId }, header: ifMatch(etag) };
    return this.api.readVersion(this.api.client.PUT(place, { params, body: terms }));
  }
}

/** How far a customer's credit reaches at its seller. */
@Component({
  selector: 'cr-customer-credit',
  imports: [CreditLine],
  providers: [{ provide: CreditLines, useClass: CustomerLines }],
  template: `<cr-credit-line [buyerId]="customerId()" [name]="name()" [currency]="currency" />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerCredit {
  readonly customerId = input.required<string>();
  readonly name = input.required<string>();
  protected readonly currency = inject(Session).person().tenant.currency;
}
