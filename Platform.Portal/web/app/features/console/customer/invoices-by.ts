import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api, type Shapes } from '@core/api/api';
import { Sending } from '@core/data/sending';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Select } from '@ui/control/field';
import { Toasts } from '@ui/overlay/toasts';

const ways = ['', 'account', 'department'] as const;
const place = '/v1/customers/{customerId}';

/** Whether a customer's month is one invoice, or one for each of its accounts or departments. */
@Component({
  selector: 'cr-invoices-by',
  imports: [Select],
  template: `
    <h2>{{ t('invoicesBy.title') }}</h2>
    @if (mayChange) {
      <cr-select [label]="t('invoicesBy.label')" [hint]="t('invoicesBy.hint')" [options]="choices()"
        [value]="customer().invoicesBy ?? ''" (valueChange)="choose($event)" />
    } @else { <p>{{ word(customer().invoicesBy ?? '') }}</p> }
    @if (sending.problem(); as problem) {
      <div class="note danger" role="alert"><div><b>{{ problem.title }}</b>{{ problem.detail }}</div></div>
    }
  `,
  host: { class: 'card stack', role: 'region', '[attr.aria-label]': "t('invoicesBy.title')" },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoicesBy {
  readonly customer = input.required<Shapes['CustomerView']>();
  readonly changed = output();
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly sending = new Sending();
  protected readonly mayChange = inject(Session).can('customers.write');
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly choices = computed(() => ways.map((value) => ({ value, word: this.word(value) })));

  protected word(way: string): string {
    return this.words.named('invoicesBy', way || 'one');
  }

  protected async choose(way: string): Promise<void> {
    const path = { customerId: this.customer().id };
    const done = await this.sending.did(() =>
      this.api.changeNow(this.api.client.GET(place, { params: { path } }), (header) =>
        this.api.client.PATCH(place, { params: { path, header }, body: { invoicesBy: way || null } }),
      ),
    );
    this.changed.emit();
    if (done) this.toasts.say(this.t('form.saved'));
  }
}
