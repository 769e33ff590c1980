import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import { Accounts } from '@core/data/accounts';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { AccountRow } from './account-row';
import { AddAccount } from './add-account';

/** The organisation: who it is to its supplier, and its accounts. */
@Component({
  selector: 'cr-company-page',
  imports: [AccountRow, AddAccount, Field, MatButton, Page, State],
  templateUrl: './company.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompanyPage {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly accounts = inject(Accounts);
  protected readonly session = inject(Session);
  protected readonly mayChange = this.session.can('customers.write');
  protected readonly sending = new Sending();
  protected readonly email = signal('');
  protected readonly vatId = signal('');
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly customer = reading(
    (customerId) =>
      this.api.readVersion(this.api.client.GET('/v1/customers/{customerId}', { params: { path: { customerId } } })),
    () => this.session.customerId() ?? undefined,
  );
  private readonly now = computed(() => (this.customer.hasValue() ? this.customer.value() : null));
  protected readonly isChanged = computed(() => {
    const found = this.now()?.value;
    return !!found && (this.email() !== found.email || this.vatId() !== (found.vatId ?? ''));
  });

  constructor() {
    effect(() => this.reset());
  }

  protected reset(): void {
    const found = this.now()?.value;
    this.email.set(found?.email ?? '');
    this.vatId.set(found?.vatId ?? '');
    this.sending.clear();
  }

  protected async save(): Promise<void> {
    const found = this.now();
    if (!found) return;
    const body = {
      ...(this.email() !== found.value.email ? { email: this.email().trim() } : {}),
      ...(this.vatId() !== (found.value.vatId ?? '') ? { vatId: this.vatId().trim() || null } : {}),
    };
    const done = await this.sending.run(() =>
      this.api.readVersion(
        this.api.client.PATCH('/v1/customers/{customerId}', {
          params: { path: { customerId: found.value.id }, header: { 'If-Match': found.etag } },
          body,
        }),
      ),
    );
    if (!done) return;
    this.customer.set(done);
    this.toasts.say(this.t('form.saved'));
  }
}
