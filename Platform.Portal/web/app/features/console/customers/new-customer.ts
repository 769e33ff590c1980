import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api, newKey, onceWith } from '@core/api/api';
import { Customers, agreementVersion } from '@core/data/customers';
import { Sending } from '@core/data/sending';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Page } from '@ui/page/page';

/** Takes a customer in, with its first account. */
@Component({
  selector: 'cr-new-customer-page',
  imports: [Field, MatButton, Page, RouterLink],
  templateUrl: './new-customer.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewCustomerPage {
  protected readonly t = inject(Words).t;
  protected readonly sending = new Sending();
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly country = signal(inject(Session).person().tenant.country ?? '');
  protected readonly vatId = signal('');
  protected readonly account = signal('');
  protected readonly agreedBy = signal('');
  protected readonly providerId = signal('');
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly customers = inject(Customers);
  private readonly keys = [newKey(), newKey()] as const;

  protected async add(): Promise<void> {
    const made = await this.sending.run(async () => {
      const customer = await this.addCustomer();
      await this.api.read(
        this.api.client.POST('/v1/customers/{customerId}/accounts', {
          params: { path: { customerId: customer.id }, header: onceWith(this.keys[1]) },
          body: { name: this.account().trim() || this.name().trim() },
        }),
      );
      return customer;
    });
    if (!made) return;
    this.customers.read.reload();
    await this.router.navigate(['/console/customers', made.id]);
  }

  private addCustomer() {
    const agreedBy = this.agreedBy().trim();
    const agreement = {
      acceptedBy: agreedBy, email: this.email().trim(), acceptedAt: new Date().toISOString(), version: agreementVersion,
    };
    return this.api.read(
      this.api.client.POST('/v1/customers', {
        params: { header: onceWith(this.keys[0]) },
        body: {
          name: this.name().trim(),
          email: this.email().trim(),
          countryCode: this.country().trim().toUpperCase(),
          ...(this.vatId().trim() ? { vatId: this.vatId().trim() } : {}),
          ...(agreedBy ? { agreement } : {}),
          ...(this.providerId().trim() ? { providerCustomerId: this.providerId().trim() } : {}),
        },
      }),
    );
  }
}
