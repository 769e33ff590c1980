import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Copy } from '@ui/control/copy';
import { Field, Select } from '@ui/control/field';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import type { ProviderView } from './providers';

type DomainView = Shapes['DomainView'];

/** Mail domains: claimed, proven by a record in the DNS, and led to a directory. */
@Component({
  selector: 'cr-domains-card',
  imports: [Copy, Field, MatButton, Select, State],
  templateUrl: './domains.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DomainsCard {
  readonly providers = input.required<readonly ProviderView[]>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly customers = inject(Customers);
  protected readonly mayChange = this.session.can('identity.write');
  protected readonly sending = new Sending();
  protected readonly acting = new Sending();
  /** The domain that the last act was about: what came of it is said there. */
  protected readonly acted = signal('');
  protected readonly domain = signal('');
  protected readonly customer = signal('');
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private key = newKey();

  protected readonly domains = reading(async () => {
    const { client } = this.api;
    return (await this.api.readAll((query) => client.GET('/v1/identity/domains', { params: { query } }))).rows;
  });
  protected readonly whose = computed(() => [
    { value: '', word: this.t('sso.ourselves') },
    ...this.customers.all().map((one) => ({ value: one.id, word: one.name })),
  ]);

  protected leads(domain: DomainView): readonly { readonly value: string; readonly word: string }[] {
    const found = this.providers().filter((one) => one.customerId === domain.customerId);
    return [
      { value: '', word: this.t('sso.byPassword') }, ...found.map((one) => ({ value: one.id, word: one.name })),
    ];
  }

  protected async claim(): Promise<void> {
    const customerId = this.customer();
    const body = { domain: this.domain().trim(), ...(customerId ? { customerId } : {}) };
    const params = { header: onceWith(this.key) };
    const done = await this.sending.run(() =>
      this.api.read(this.api.client.POST('/v1/identity/domains', { params, body })),
    );
    if (!done) return;
    this.key = newKey();
    this.domain.set('');
    this.domains.reload();
  }

  protected async verify({ id: domainId, domain }: DomainView): Promise<void> {
    const params = { path: { domainId } };
    await this.act(domainId, this.t('sso.proven', { domain }), () =>
      this.api.read(this.api.client.POST('/v1/identity/domains/{domainId}/verify', { params })),
    );
  }

  protected async lead({ id: domainId }: DomainView, providerId: string): Promise<void> {
    await this.act(domainId, this.t('form.saved'), async () => {
      const params = await this.versioned(domainId);
      const body = { providerId: providerId || null };
      return this.api.read(this.api.client.PATCH('/v1/identity/domains/{domainId}', { params, body }));
    });
  }

  protected async giveUp({ id: domainId, domain }: DomainView): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('sso.giveUpTitle', { domain }), effects: [this.t('sso.giveUpWhat'), this.t('sso.giveUpAgain')],
      verb: this.t('sso.giveUp'),
    });
    if (!answer) return;
    await this.act(domainId, this.t('sso.givenUp', { domain }), async () => {
      const params = await this.versioned(domainId);
      return this.api.read(this.api.client.DELETE('/v1/identity/domains/{domainId}', { params }));
    });
  }

  private async versioned(domainId: string) {
    const path = { domainId };
    const found = await this.api.readVersion(this.api.client.GET('/v1/identity/domains/{domainId}', {
      params: { path },
    }));
    return { path, header: { 'If-Match': found.etag } };
  }

  private async act(domainId: string, said: string, send: () => Promise<unknown>): Promise<void> {
    this.acted.set(domainId);
    const done = await this.acting.did(send);
    if (!done) return;
    this.domains.reload();
    this.toasts.say(said);
  }
}
