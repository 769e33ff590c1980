import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Api } from '@core/api/api';
import type { AccountView } from '@core/data/accounts';
import { Sending } from '@core/data/sending';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';

const one = '/v1/accounts/{accountId}';

/** The account, as it stands at this moment. */
interface Now {
  readonly path: { readonly accountId: string };
  readonly header: { readonly 'If-Match': string };
}

/** An account with its name and mail, which can be changed; one without business can go. */
@Component({
  selector: 'cr-account-row',
  imports: [Field, Icon, MatButton, MatIconButton, MatMenuModule],
  templateUrl: './account-row.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountRow {
  readonly account = input.required<AccountView>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output();
  protected readonly t = inject(Words).t;
  protected readonly sending = new Sending();
  protected readonly isOpen = signal(false);
  protected readonly name = linkedSignal(() => this.account().name);
  protected readonly email = linkedSignal(() => this.account().email ?? '');
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected close(): void {
    this.name.set(this.account().name);
    this.email.set(this.account().email ?? '');
    this.sending.clear();
    this.isOpen.set(false);
  }

  protected async save(): Promise<void> {
    const body = { name: this.name().trim(), email: this.email().trim() || null };
    const done = await this.act((params) => this.api.client.PATCH(one, { params, body }));
    if (!done) return;
    this.isOpen.set(false);
    this.toasts.say(this.t('form.saved'));
  }

  protected async remove(): Promise<void> {
    const { name } = this.account();
    const answer = await this.questions.ask({
      title: this.t('account.removeTitle', { name }), effects: [this.t('account.removeWhat')],
      verb: this.t('account.remove'), name,
    });
    if (!answer) return;
    const done = await this.act((params) => this.api.client.DELETE(one, { params }));
    if (done) this.toasts.say(this.t('account.removed', { name }));
  }

  private async act(call: (params: Now) => Promise<{ readonly response: Response }>): Promise<boolean> {
    const path = { accountId: this.account().id };
    const done = await this.sending.did(() =>
      this.api.changeNow(this.api.client.GET(one, { params: { path } }), (header) => call({ path, header })),
    );
    if (done) this.changed.emit();
    return done;
  }
}
