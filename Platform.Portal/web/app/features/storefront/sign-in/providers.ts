import {
  ChangeDetectionStrategy, Component, type ResourceRef, computed, inject, input, linkedSignal, output, signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes, type Versioned, newKey, onceWith } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { Sending } from '@core/data/sending';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Copy } from '@ui/control/copy';
import { Field, Select } from '@ui/control/field';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

export type ProviderView = Shapes['ProviderView'];

const customerRoles = ['customer.admin', 'customer.buyer', 'customer.billing', 'customer.viewer'];
const tenantRoles = ['reseller.owner', 'reseller.sales', 'reseller.billing', 'reseller.support', 'reseller.viewer'];
const blank = {
  name: '', slug: '', issuer: '', clientId: '', secret: '', scopes: 'openid email profile', customerId: '', role: '',
  trustsMfa: false, addsPeople: false,
};

/** The directories at which people sign in, with the address that each must know; secrets are never shown. */
@Component({
  selector: 'cr-providers-card',
  imports: [Copy, Field, MatButton, Select, State, Status],
  templateUrl: './providers.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProvidersCard {
  readonly providers = input.required<ResourceRef<readonly ProviderView[] | undefined>>();
  readonly changed = output();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly session = inject(Session);
  protected readonly customers = inject(Customers);
  protected readonly mayChange = this.session.can('identity.write');
  protected readonly sending = new Sending();
  protected readonly acting = new Sending();
  protected readonly isOpen = signal(false);
  protected readonly changing = signal<Versioned<ProviderView> | null>(null);
  protected readonly form = linkedSignal(() => formOf(this.changing()?.value ?? null));
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private key = newKey();

  protected readonly whose = computed(() => [
    { value: '', word: this.t('sso.ourselves') },
    ...this.customers.all().map((one) => ({ value: one.id, word: one.name })),
  ]);
  protected readonly roles = computed(() => {
    const isCustomers = this.session.isCustomer() || this.form().customerId !== '';
    const found = (isCustomers ? customerRoles : tenantRoles).map((value) => ({
      value, word: this.words.named('role', value),
    }));
    return [{ value: '', word: this.t('sso.noRole') }, ...found];
  });
  protected readonly isReady = computed(() => {
    const { name, slug, issuer, clientId } = this.form();
    return [name, slug, issuer, clientId].every((one) => one.trim() !== '');
  });

  protected set(part: Partial<typeof blank>): void {
    this.form.update((form) => ({ ...form, ...part }));
  }

  protected add(): void {
    this.show(null);
  }

  protected leave(): void {
    this.isOpen.set(false);
    this.changing.set(null);
  }

  protected async change(provider: ProviderView): Promise<void> {
    const found = await this.acting.run(() => this.read(provider));
    if (found) this.show(found);
  }

  protected async save(): Promise<void> {
    const before = this.changing();
    const done = await this.sending.run(() => (before ? this.patch(before, this.changes()) : this.create()));
    if (!done) return;
    this.key = newKey();
    this.leave();
    this.changed.emit();
    this.toasts.say(this.t(before ? 'form.saved' : 'sso.added', { name: done.name }));
  }

  protected async turn(provider: ProviderView): Promise<void> {
    const { name, isEnabled } = provider;
    if (isEnabled && !(await this.questions.ask({
      title: this.t('sso.stopTitle', { name }), effects: [this.t('sso.stopWhat')], verb: this.t('sso.stop'),
    }))) return;
    const done = await this.acting.run(async () => this.patch(await this.read(provider), { isEnabled: !isEnabled }));
    if (done) this.changed.emit();
  }

  protected async remove(provider: ProviderView): Promise<void> {
    const { name } = provider;
    const answer = await this.questions.ask({
      title: this.t('sso.removeTitle', { name }), effects: [this.t('sso.removeWhat'), this.t('sso.removePeople')],
      verb: this.t('sso.remove'), name,
    });
    if (!answer) return;
    const done = await this.acting.did(async () => {
      const { value, etag } = await this.read(provider);
      const params = { path: { providerId: value.id }, header: { 'If-Match': etag } };
      await this.api.read(this.api.client.DELETE('/v1/identity/providers/{providerId}', { params }));
    });
    if (!done) return;
    this.leave();
    this.changed.emit();
    this.toasts.say(this.t('sso.removed', { name }));
  }

  private show(provider: Versioned<ProviderView> | null): void {
    this.sending.clear();
    this.changing.set(provider);
    this.form.set(formOf(provider?.value ?? null));
    this.isOpen.set(true);
  }

  private read({ id: providerId }: ProviderView): Promise<Versioned<ProviderView>> {
    const params = { path: { providerId } };
    return this.api.readVersion(this.api.client.GET('/v1/identity/providers/{providerId}', { params }));
  }

  private changes(): Partial<Shapes['ChangeProviderRequest']> {
    const { name, clientId, secret, scopes, trustsMfa, addsPeople, role } = this.form();
    return {
      name: name.trim(), clientId: clientId.trim(), scopes: scopesOf(scopes), trustsMfa, addsPeople,
      role: role || null, ...(secret ? { clientSecret: secret } : {}),
    };
  }

  private patch({ value, etag }: Versioned<ProviderView>, changes: Partial<Shapes['ChangeProviderRequest']>) {
    const params = { path: { providerId: value.id }, header: { 'If-Match': etag } };
    // A merge patch: what is left out stays, which its type does not say.
    const body = changes as Shapes['ChangeProviderRequest'];
    return this.api.read(this.api.client.PATCH('/v1/identity/providers/{providerId}', { params, body }));
  }

  private create() {
    const { name, slug, issuer, clientId, secret, scopes, customerId, role, trustsMfa, addsPeople } = this.form();
    const body = {
      slug: slug.trim(), issuer: issuer.trim(), name: name.trim(), clientId: clientId.trim(),
      scopes: scopesOf(scopes), trustsMfa, addsPeople, ...(secret ? { clientSecret: secret } : {}),
      ...(role ? { role } : {}), ...(customerId ? { customerId } : {}),
    };
    const params = { header: onceWith(this.key) };
    return this.api.read(this.api.client.POST('/v1/identity/providers', { params, body }));
  }
}

function formOf(provider: ProviderView | null): typeof blank {
  if (!provider) return blank;
  const { name, slug, issuer, clientId, scopes, customerId, role, trustsMfa, addsPeople } = provider;
  return {
    name, slug, issuer, clientId, secret: '', scopes: scopes.join(' '), customerId: customerId ?? '',
    role: role ?? '', trustsMfa, addsPeople,
  };
}

function scopesOf(typed: string): string[] {
  return typed.split(/[\s,]+/).filter((one) => one);
}
