import {
  ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Shapes } from '@core/api/api';
import type { Sending } from '@core/data/sending';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { compactIban, fitsIban, groupedIban } from './iban';

export type Account = Shapes['BankAccountView'];
export type AccountBody = Shapes['BankAccountBody'];

/** Writes a bank account: by IBAN, or as its country writes one. What cannot be right is said at its field. */
@Component({
  selector: 'cr-account-form',
  imports: [Field, MatButton, Select],
  templateUrl: './account-form.html',
  host: { class: 'form' },
  styles: ':host { padding-top: 16px; border-top: 1px solid var(--mat-sys-outline-variant); max-width: none; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountForm {
  readonly account = input.required<Account | null>();
  readonly company = input.required<Shapes['LegalEntityView']>();
  readonly sending = input.required<Sending>();
  readonly kept = output<AccountBody>();
  readonly left = output();
  protected readonly t = inject(Words).t;
  /** Whether somebody has tried to save it: what is missing is not said before. */
  protected readonly isTried = signal(false);
  protected readonly currency = linkedSignal(() => this.account()?.currency ?? this.unused());
  protected readonly holder = linkedSignal(() => this.account()?.holder ?? this.company().name);
  protected readonly country = linkedSignal(() => this.account()?.countryCode ?? this.company().countryCode);
  protected readonly kind = linkedSignal(() => (this.account()?.number ? 'number' : 'iban'));
  protected readonly iban = linkedSignal(() => groupedIban(this.account()?.iban ?? ''));
  protected readonly number = linkedSignal(() => this.account()?.number ?? '');
  protected readonly bankCode = linkedSignal(() => this.account()?.bankCode ?? '');
  protected readonly bic = linkedSignal(() => this.account()?.bic ?? '');
  protected readonly bankName = linkedSignal(() => this.account()?.bankName ?? '');
  protected readonly kinds = computed(() => [
    { value: 'iban', word: this.t('company.iban') }, { value: 'number', word: this.t('company.byNumber') },
  ]);

  protected readonly wrong = computed(() => ({
    currency: this.currencyFault(),
    holder: this.holder().trim() ? null : this.t('company.needed'),
    country: /^[a-z]{2}$/i.test(this.country().trim()) ? null : this.t('company.countryWrong'),
    iban: this.kind() === 'iban' ? this.ibanFault() : null,
    number: this.kind() === 'number' && !this.number().trim() ? this.t('company.needed') : null,
    bankCode: this.kind() === 'number' && !this.bankCode().trim() ? this.t('company.needed') : null,
    bic: this.bicFault(),
  }));

  protected save(): void {
    this.isTried.set(true);
    if (Object.values(this.wrong()).some((fault) => fault !== null)) return;
    const [bic, bankName] = [compactIban(this.bic()), this.bankName().trim()];
    this.kept.emit({
      currency: this.currency().trim().toUpperCase(), holder: this.holder().trim(),
      countryCode: this.country().trim().toUpperCase(),
      ...(this.kind() === 'iban' ? { iban: compactIban(this.iban()) }
        : { number: this.number().trim().toUpperCase(), bankCode: this.bankCode().trim().toUpperCase() }),
      ...(bic ? { bic } : {}), ...(bankName ? { bankName } : {}),
    });
  }

  /** What is wrong with a member: what was typed, before what the server said of it. */
  protected faultOf(member: keyof ReturnType<typeof this.wrong>): string | null {
    const [fault, typed] = [this.wrong()[member], this[member]().trim()];
    return fault && (this.isTried() || (member === 'iban' && typed.length > 14)) ? fault : null;
  }

  private unused(): string {
    const { bankAccounts, currency } = this.company();
    return bankAccounts.some((one) => one.currency === currency) ? '' : currency;
  }

  private currencyFault(): string | null {
    const currency = this.currency().trim().toUpperCase();
    if (!/^[A-Z]{3}$/.test(currency)) return this.t('company.currencyWrong');
    const isTaken = this.company().bankAccounts.some((one) => one.currency === currency);
    return isTaken && currency !== this.account()?.currency ? this.t('company.currencyTaken', { currency }) : null;
  }

  private ibanFault(): string | null {
    const iban = compactIban(this.iban());
    if (!iban) return this.t('company.needed');
    if (!fitsIban(iban)) return this.t('company.ibanWrong');
    const country = this.country().trim().toUpperCase();
    return iban.startsWith(country) ? null : this.t('company.ibanElsewhere', { found: iban.slice(0, 2), country });
  }

  private bicFault(): string | null {
    const bic = compactIban(this.bic());
    return !bic || /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic) ? null : this.t('company.bicWrong');
  }
}
