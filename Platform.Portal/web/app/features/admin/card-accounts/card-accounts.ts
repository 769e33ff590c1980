import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

type Account = Shapes['PaymentAccountRoutesView'];

const one = '/v1/admin/payment-accounts/{paymentAccountId}';

/** Through which accounts resellers take cards, and what of each payment is kept ahead of their own invoices. */
@Component({
  selector: 'cr-card-accounts-page',
  imports: [Empty, MatButton, Page, RouterLink, State, Status],
  template: `<cr-page [title]="t('acards.title')" [lead]="t('acards.lead')"
    [crumb]="{ word: t('nav.payments'), link: '/payments' }">
    @if (sending.problem(); as problem) {
      <div class="note danger" role="alert"><div><b>{{ problem.title }}</b>{{ problem.detail }}</div></div>
    }
    @if (!accounts.hasValue()) {
      <cr-state [of]="accounts" />
    } @else if (!accounts.value().length) {
      <cr-empty [title]="t('acards.none')" [why]="t('acards.noneWhy')" />
    } @else {
      <div class="card flush">
        <table class="rows">
          <caption class="hidden">{{ t('acards.title') }}</caption>
          <thead>
            <tr>
              <th scope="col">{{ t('admin.tenant') }}</th>
              <th scope="col">{{ t('admin.state') }}</th>
              <th scope="col" class="r">{{ t('acards.kept') }}</th>
              <th scope="col"><span class="hidden">{{ t('acards.change') }}</span></th>
            </tr>
          </thead>
          <tbody>
            @for (row of accounts.value(); track row.tenantId) {
              <tr>
                <td><a class="name" [routerLink]="['/tenants', row.tenantId]">{{ tenants.nameOf(row.tenantId) }}</a></td>
                <td>@if (row.status; as status) { <cr-status of="cardaccount" [name]="status" /> }</td>
                <td class="r">{{ formats.percent(row.prepaymentPercent) }}</td>
                <td class="r">
                  @if (mayChange) {
                    <button matButton="text" type="button" [disabled]="sending.isBusy()" (click)="change(row)">{{
                      t('acards.change') }}</button>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    }
  </cr-page>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CardAccountsPage {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly tenants = inject(Tenants);
  protected readonly mayChange = inject(Session).can('admin.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly accounts = reading(async () => {
    const { client } = this.api;
    return (await this.api.readAll((query) => client.GET('/v1/admin/payment-accounts', { params: { query } }))).rows;
  });

  protected async change(row: Account): Promise<void> {
    const name = this.tenants.nameOf(row.tenantId);
    const answer = await this.questions.ask({
      title: this.t('acards.changeTitle', { name }), effects: [this.t('acards.changeWhat')],
      verb: this.t('acards.change'),
      amount: { label: this.t('acards.percent'), value: row.prepaymentPercent, isValid: isPercent },
    });
    if (!answer || !row.id) return;
    const path = { paymentAccountId: row.id };
    const body = { prepaymentPercent: answer.amount.replace(',', '.') };
    const { client } = this.api;
    const done = await this.sending.did(() =>
      this.api.changeNow(client.GET(one, { params: { path } }), (header) =>
        client.PATCH(one, { params: { path, header }, body }),
      ),
    );
    this.accounts.reload();
    if (done) this.toasts.say(this.t('acards.changed'));
  }
}

function isPercent(typed: string): boolean {
  return /^\d{1,3}([.,]\d{1,4})?$/.test(typed.trim()) && Number(typed.replace(',', '.')) <= 100;
}
