import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { type Account, type AccountBody, AccountForm } from './account-form';
import { groupedIban } from './iban';

const place = '/v1/admin/tenants/{tenantId}/legal-entities/{legalEntityId}';
const accountsPlace = '/v1/admin/tenants/{tenantId}/legal-entities/{legalEntityId}/bank-accounts';

/** A company that issues invoices: one bank account for each currency. Payments follow it, so it is asked before. */
@Component({
  selector: 'cr-company-card',
  imports: [AccountForm, MatButton, State],
  templateUrl: './company-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CompanyCard {
  readonly tenantId = input.required<string>();
  readonly companyId = input.required<string>();
  readonly changed = output();
  protected readonly t = inject(Words).t;
  protected readonly mayChange = inject(Session).can('admin.write');
  protected readonly sending = new Sending();
  /** What is being written: an account that is there, or a new one; null for nothing. */
  protected readonly open = signal<{ readonly account: Account | null } | null>(null);
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  private readonly path = computed(() => ({ tenantId: this.tenantId(), legalEntityId: this.companyId() }));
  /** The company with its version: all accounts are set at once, so that they must still be those that were seen. */
  protected readonly read = reading(
    (path) => this.api.readVersion(this.api.client.GET(place, { params: { path } })),
    this.path,
  );
  private readonly company = computed(() => (this.read.hasValue() ? this.read.value().value : null));

  protected numberOf(account: AccountBody): string {
    return account.iban ? groupedIban(account.iban) : `${account.bankCode ?? ''} ${account.number ?? ''}`.trim();
  }

  protected edit(account: Account | null): void {
    this.sending.clear();
    this.open.set({ account });
  }

  protected async keep(body: AccountBody): Promise<void> {
    const [before, company] = [this.open()?.account ?? null, this.company()?.name ?? ''];
    const number = this.numberOf(body);
    const was = before ? [this.t('company.was', { number: this.numberOf(bodyOf(before)) })] : [];
    const answer = await this.questions.ask({
      title: this.t('company.setTitle', { currency: body.currency, company }),
      effects: [
        this.t('company.will', { number, holder: body.holder }), ...was, this.t('company.setNew'),
        this.t('company.setIssued'),
      ],
      verb: this.t('company.setDo'),
    });
    if (answer) await this.set([...this.others(before?.currency), body], this.t('company.set', { number }));
  }

  protected async remove(account: Account): Promise<void> {
    const company = this.company()?.name ?? '';
    const answer = await this.questions.ask({
      title: this.t('company.removeTitle', { currency: account.currency, company }),
      effects: [this.t('company.removeWhat', { currency: account.currency }), this.t('company.setIssued')],
      verb: this.t('company.remove'),
      name: account.currency,
    });
    if (answer) await this.set(this.others(account.currency), this.t('company.removed'));
  }

  private others(currency: string | undefined): AccountBody[] {
    return (this.company()?.bankAccounts ?? []).filter((one) => one.currency !== currency).map(bodyOf);
  }

  private async set(accounts: AccountBody[], said: string): Promise<void> {
    const header = { 'If-Match': this.read.value()?.etag ?? '' };
    const params = { path: this.path(), header };
    const done = await this.sending.run(() =>
      this.api.readVersion(this.api.client.PUT(accountsPlace, { params, body: { accounts } })),
    );
    // Somebody was faster: theirs is shown, and what was typed stays.
    if (this.sending.problem()?.isConflict) this.read.reload();
    if (!done) return;
    this.read.set(done);
    this.open.set(null);
    this.changed.emit();
    this.toasts.say(said);
  }
}

function bodyOf({ currency, holder, countryCode, iban, number, bankCode, bic, bankName }: Account): AccountBody {
  return {
    currency, holder, countryCode, ...(iban ? { iban } : { number, bankCode }), ...(bic ? { bic } : {}),
    ...(bankName ? { bankName } : {}),
  };
}
