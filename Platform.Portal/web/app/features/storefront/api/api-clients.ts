import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { Scopes } from './scopes';
import { Secret } from './secret';

type ClientView = Shapes['ApiClientView'];

const halfAYear = 180 * 86_400_000;

/** Programs that act for an organisation: what each may do in sentences, and its secret this once. */
@Component({
  selector: 'cr-api-clients-page',
  imports: [Empty, Field, MatButton, Page, Scopes, Secret, Select, State, Status],
  templateUrl: './api-clients.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ApiClientsPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly customers = inject(Customers);
  protected readonly mayChange = this.session.can('clients.write');
  protected readonly sending = new Sending();
  protected readonly acting = new Sending();
  protected readonly name = signal('');
  protected readonly customer = signal('');
  protected readonly scopes = signal<readonly string[]>([]);
  /** The secret that was just made; it is nowhere else, and gone when it was stored. */
  protected readonly secret = signal<Shapes['ApiClientSecretView'] | null>(null);
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private key = newKey();

  protected readonly clients = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/api-clients', { params: { query } })),
  );
  protected readonly whose = computed(() => [
    { value: '', word: this.t('api.ourselves') },
    ...this.customers.all().map((one) => ({ value: one.id, word: one.name })),
  ]);

  protected sentences(client: ClientView): string {
    return client.scopes.map((scope) => this.words.named('scope', String(scope))).join(' · ');
  }

  protected isOld(client: ClientView): boolean {
    return Date.now() - Date.parse(client.dateCreated) > halfAYear;
  }

  protected async add(): Promise<void> {
    const made = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/api-clients', {
          params: { header: onceWith(this.key) },
          body: {
            name: this.name().trim(), scopes: [...this.scopes()],
            ...(this.customer() ? { customerId: this.customer() } : {}),
          },
        }),
      ),
    );
    if (!made) return;
    this.key = newKey();
    this.secret.set(made);
    this.name.set('');
    this.scopes.set([]);
    this.clients.reload();
  }

  protected async rotate(client: ClientView): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('api.rotateTitle', { name: client.name }),
      effects: [this.t('api.rotateWhat'), this.t('api.rotateOld')],
      verb: this.t('api.rotate'),
    });
    if (!answer) return;
    const path = { apiClientId: client.id };
    const made = await this.acting.run(() =>
      this.api.read(
        this.api.client.POST('/v1/api-clients/{apiClientId}/rotate-secret', {
          params: { path }, body: { overlapHours: 24 },
        }),
      ),
    );
    if (made) this.secret.set(made);
  }

  protected async turn(client: ClientView): Promise<void> {
    const params = { path: { apiClientId: client.id } };
    const done = await this.acting.run(() =>
      this.api.read(
        client.isEnabled
          ? this.api.client.POST('/v1/api-clients/{apiClientId}/disable', { params })
          : this.api.client.POST('/v1/api-clients/{apiClientId}/enable', { params }),
      ),
    );
    if (!done) return;
    this.clients.reload();
    this.toasts.say(this.t(client.isEnabled ? 'api.stopped' : 'api.started', { name: client.name }));
  }

  protected async remove(client: ClientView): Promise<void> {
    const { name } = client;
    const answer = await this.questions.ask({
      title: this.t('api.removeTitle', { name }),
      effects: [this.t('api.removeWhat'), this.t('api.removeKeeps')],
      verb: this.t('api.remove'),
      name,
    });
    if (!answer) return;
    const path = { apiClientId: client.id };
    const calls = this.api.client;
    const done = await this.acting.did(() =>
      this.api.changeNow(calls.GET('/v1/api-clients/{apiClientId}', { params: { path } }), (header) =>
        calls.DELETE('/v1/api-clients/{apiClientId}', { params: { path, header } }),
      ),
    );
    if (!done) return;
    this.clients.reload();
    this.toasts.say(this.t('api.removed', { name }));
  }
}
