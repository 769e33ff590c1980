import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Api, type Shapes } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { Sending } from '@core/data/sending';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';

const one = '/v1/customers/{customerId}';

/** Takes a customer off the books; one with business that runs or money that is owed stays. */
@Component({
  selector: 'cr-remove-customer',
  imports: [MatButton],
  template: `<section class="card stack">
    <h2>{{ t('customers.remove') }}</h2>
    <p class="small muted">{{ t('customers.removeWhen') }}</p>
    @if (sending.problem(); as problem) {
      <div class="note danger" role="alert"><div><b>{{ problem.title }}</b>{{ problem.detail }}</div></div>
    }
    <div class="actions">
      <button matButton="outlined" type="button" [disabled]="sending.isBusy()" (click)="remove()">{{
        t('customers.remove') }}</button>
    </div>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RemoveCustomer {
  readonly customer = input.required<Shapes['CustomerView']>();
  protected readonly t = inject(Words).t;
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly customers = inject(Customers);
  private readonly questions = inject(Questions);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected async remove(): Promise<void> {
    const { id, name } = this.customer();
    const answer = await this.questions.ask({
      title: this.t('customers.removeTitle', { name }),
      effects: [this.t('customers.removeSignIn'), this.t('customers.removeKeeps')],
      verb: this.t('customers.remove'), name,
    });
    if (!answer) return;
    const path = { customerId: id };
    const { client } = this.api;
    const done = await this.sending.did(() =>
      this.api.changeNow(client.GET(one, { params: { path } }), (header) =>
        client.DELETE(one, { params: { path, header } }),
      ),
    );
    if (!done) return;
    this.customers.read.reload();
    this.toasts.say(this.t('customers.removed', { name }));
    await this.router.navigateByUrl('/console/customers');
  }
}
