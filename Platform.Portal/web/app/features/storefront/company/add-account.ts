import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, newKey, onceWith } from '@core/api/api';
import { Sending } from '@core/data/sending';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Toasts } from '@ui/overlay/toasts';

/** Gives a customer one more account to order for. */
@Component({
  selector: 'cr-add-account',
  imports: [Field, MatButton],
  template: `<form class="form" (submit)="$event.preventDefault(); add()">
    <cr-field [label]="t('company.newAccount')" [(value)]="name" [wrong]="sending.wrong('name')" />
    @if (sending.problem(); as problem) {
      <p class="bad small" role="alert">{{ problem.title }} {{ problem.detail }}</p>
    }
    <div class="actions">
      <button matButton="tonal" type="submit" [disabled]="sending.isBusy() || !name().trim()">{{
        t('company.add') }}</button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddAccount {
  readonly customerId = input.required<string>();
  readonly added = output();
  protected readonly t = inject(Words).t;
  protected readonly sending = new Sending();
  protected readonly name = signal('');
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected async add(): Promise<void> {
    const path = { customerId: this.customerId() };
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/customers/{customerId}/accounts', {
          params: { path, header: onceWith(newKey()) }, body: { name: this.name().trim() },
        }),
      ),
    );
    if (!done) return;
    this.name.set('');
    this.toasts.say(this.t('company.added', { name: done.name }));
    this.added.emit();
  }
}
