import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { scopesOf } from '../../issuers/scopes-of';
import { Scopes } from '../../storefront/api/scopes';

type IssuerView = Shapes['IssuerView'];

const one = '/v1/issuers/{issuerId}';
const byClaim = 'claim';
const everything = 'all';

/** A tenant's own issuers of access tokens: asked for here, and counting once the operator's staff agreed. */
@Component({
  selector: 'cr-own-issuers',
  imports: [Field, MatButton, Scopes, Select, State],
  templateUrl: './own-issuers.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnIssuers {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly mayChange = inject(Session).can('identity.write');
  protected readonly sending = new Sending();
  protected readonly acting = new Sending();
  protected readonly isAsking = signal(false);
  protected readonly issuer = signal('');
  protected readonly audience = signal('');
  protected readonly whose = signal(byClaim);
  protected readonly claim = signal('');
  protected readonly scopes = signal<readonly string[]>([]);
  private readonly api = inject(Api);
  private readonly customers = inject(Customers);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private key = newKey();

  protected readonly issuers = reading(async () => {
    const found = await this.api.readAll((query) => this.api.client.GET('/v1/issuers', { params: { query } }));
    return found.rows;
  });
  protected readonly choices = computed(() => [
    { value: byClaim, word: this.t('ownissuer.byClaim') },
    { value: everything, word: this.t('ownissuer.everything') },
    ...this.customers.all().map((customer) => ({ value: customer.id, word: customer.name })),
  ]);
  protected readonly isReady = computed(
    () =>
      this.issuer().trim() !== '' && this.audience().trim() !== '' && this.scopes().length > 0 &&
      (this.whose() !== byClaim || this.claim().trim() !== ''),
  );

  protected readonly scopesOf = scopesOf;

  protected async ask(): Promise<void> {
    const body = {
      issuer: this.issuer().trim(), audience: this.audience().trim(), customer: this.mapping(),
      scope: { always: [...this.scopes()] },
    };
    const made = await this.sending.run(() =>
      this.api.read(this.api.client.POST('/v1/issuers', { params: { header: onceWith(this.key) }, body })),
    );
    if (!made) return;
    this.key = newKey();
    this.isAsking.set(false);
    for (const field of [this.issuer, this.audience, this.claim]) field.set('');
    this.scopes.set([]);
    this.issuers.reload();
    this.toasts.say(this.t('ownissuer.asked'));
  }

  protected async remove(row: IssuerView): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('ownissuer.removeTitle', { issuer: row.issuer }), effects: [this.t('ownissuer.removeWhat')],
      verb: this.t('do.remove'),
    });
    if (!answer) return;
    const path = { issuerId: row.id };
    const { client } = this.api;
    const done = await this.acting.did(() =>
      this.api.changeNow(client.GET(one, { params: { path } }), (header) =>
        client.DELETE(one, { params: { path, header } }),
      ),
    );
    this.issuers.reload();
    if (done) this.toasts.say(this.t('ownissuer.removed'));
  }

  private mapping() {
    if (this.whose() === byClaim) return { claim: this.claim().trim() };
    return this.whose() === everything ? { wholeTenant: true } : { customerId: this.whose() };
  }
}
