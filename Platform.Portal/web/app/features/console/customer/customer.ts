import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { Catalogue } from '@core/data/catalogue';
import { reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { timesOf } from '@core/format/money';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { AccountRow } from '../../storefront/company/account-row';
import { AddAccount } from '../../storefront/company/add-account';
import { LimitCard } from '../../storefront/limits/limit-card';
import { AdoptionCard } from '../adoption/adoption';
import { AgreementCard } from './agreement-card';
import { CustomerCredit } from './customer-credit';
import { InvoicesBy } from './invoices-by';
import { LinkCard } from './link-card';
import { RemoveCustomer } from './remove-customer';
import { RenewalPolicyCard } from './renewal-policy';

/** A customer: what it has, owes and orders. */
@Component({
  selector: 'cr-customer-page',
  imports: [
    AccountRow, AddAccount, AdoptionCard, AgreementCard, CustomerCredit, InvoicesBy, LimitCard, LinkCard, MatButton,
    MoneyText, Page, RemoveCustomer, RenewalPolicyCard, RouterLink, State, Status,
  ],
  templateUrl: './customer.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerPage {
  readonly id = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly catalogue = inject(Catalogue);
  protected readonly mayMoney = inject(Session).can('invoices.read');
  protected readonly mayChange = inject(Session).can('customers.write');
  protected readonly mayOrder = inject(Session).can('orders.write');
  protected readonly times = timesOf;
  private readonly api = inject(Api);

  /** The same while it is the same customer, so that its limit is read once. */
  protected readonly limited = computed(() => ({ customerId: this.id() }));

  protected readonly customer = reading(
    (customerId) =>
      this.api.read(this.api.client.GET('/v1/customers/{customerId}', { params: { path: { customerId } } })),
    () => this.id(),
  );
  protected readonly balance = reading(
    (customerId) =>
      this.api.read(this.api.client.GET('/v1/customers/{customerId}/balance', { params: { path: { customerId } } })),
    () => (this.mayMoney ? this.id() : undefined),
  );
  protected readonly accounts = reading(
    (customerId) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/customers/{customerId}/accounts', { params: { path: { customerId }, query } }),
      ),
    () => this.id(),
  );
  protected readonly subscriptions = reading(
    (customerId) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/subscriptions', { params: { query: { ...query, customerId } } }),
      ),
    () => this.id(),
  );
  protected readonly orders = reading(
    async (customerId) => {
      const found = await this.api.readAll((query) =>
        this.api.client.GET('/v1/orders', { params: { query: { ...query, customerId } } }),
      );
      return [...found.rows].reverse().slice(0, 8);
    },
    () => this.id(),
  );
}
