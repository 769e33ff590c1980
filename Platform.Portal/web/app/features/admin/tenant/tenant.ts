import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { Elevations } from '@core/data/elevations';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { Companies } from '../companies/companies';
import { TenantCredit } from '../credit/tenant-credit';
import { Entering } from '../elevations/entering';
import { Issuers } from '../issuers/issuers';
import { Leaving } from '../leaving/leaving';
import { Links } from '../provider/links';

/** A tenant as staff see it: what it is, its realm, and the keys that its realm signs with. */
@Component({
  selector: 'cr-tenant-page',
  imports: [Companies, Issuers, Leaving, Links, MatButton, Page, RouterLink, State, Status, TenantCredit],
  templateUrl: './tenant.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TenantPage {
  readonly id = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly elevations = inject(Elevations);
  protected readonly mayChange = inject(Session).can('admin.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly tenants = inject(Tenants);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private readonly entering = inject(Entering);
  private readonly path = computed(() => ({ tenantId: this.id() }));

  protected readonly tenant = reading(
    (path) => this.api.read(this.api.client.GET('/v1/admin/tenants/{tenantId}', { params: { path } })),
    this.path,
  );
  /** Only a tenant that trades no more is offered its leaving. */
  protected readonly hasStopped = computed(() =>
    ['Suspended', 'Offboarding', 'Deleted'].includes(this.tenant.value()?.state ?? ''),
  );
  protected readonly realm = reading(
    (path) => this.api.read(this.api.client.GET('/v1/admin/realms/{tenantId}', { params: { path } })),
    this.path,
  );
  protected readonly keys = computed(() =>
    [...(this.realm.value()?.keys ?? [])].sort((one, other) => other.createdAt.localeCompare(one.createdAt)),
  );

  protected factors(demand: unknown): string {
    return this.words.named('realm.factors', String(demand));
  }

  protected async rotate(): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('realm.rotateTitle', { name: this.tenant.value()?.name ?? '' }),
      effects: [this.t('realm.rotateNext'), this.t('realm.rotateOld'), this.t('realm.rotateRunning')],
      verb: this.t('realm.rotate'),
    });
    if (!answer) return;
    await this.change(this.t('realm.rotated'), () =>
      this.api.client.POST('/v1/admin/realms/{tenantId}/rotate-keys', { params: { path: this.path() } }),
    );
  }

  protected async revoke(kid: string): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('realm.revokeTitle'),
      effects: [this.t('realm.revokeWhat'), this.t('realm.revokeSignIn')],
      verb: this.t('realm.revoke'),
      name: kid.slice(0, 8),
    });
    if (!answer) return;
    const path = { ...this.path(), keyId: kid };
    await this.change(this.t('realm.revoked'), () =>
      this.api.client.POST('/v1/admin/realms/{tenantId}/keys/{keyId}/revoke', { params: { path } }),
    );
  }

  protected async enter(): Promise<void> {
    const leave = await this.sending.run(() => this.entering.ask(this.id()));
    if (leave) this.elevations.open(leave);
  }

  protected async suspend(): Promise<void> {
    const name = this.tenant.value()?.name ?? '';
    const answer = await this.questions.ask({
      title: this.t('tenants.suspendTitle', { name }),
      effects: [this.t('tenants.suspendWhat'), this.t('tenants.suspendKeeps')],
      verb: this.t('tenants.suspend'),
      name: this.tenant.value()?.slug ?? '',
    });
    if (!answer) return;
    await this.change(this.t('tenants.suspended', { name }), () =>
      this.api.client.POST('/v1/admin/tenants/{tenantId}/suspend', { params: { path: this.path() } }),
    );
    this.seeAgain();
  }

  protected async resume(): Promise<void> {
    const name = this.tenant.value()?.name ?? '';
    await this.change(this.t('tenants.resumed', { name }), () =>
      this.api.client.POST('/v1/admin/tenants/{tenantId}/resume', { params: { path: this.path() } }),
    );
    this.seeAgain();
  }

  protected seeAgain(): void {
    this.tenant.reload();
    this.tenants.read.reload();
  }

  /** By which the provider's records name the tenant: a link that they vouch for needs nobody's decision. */
  protected async setPartner(): Promise<void> {
    const { name = '', partnerId } = this.tenant.value() ?? {};
    const answer = await this.questions.ask({
      title: this.t('tenants.partnerTitle', { name }),
      effects: [this.t('tenants.partnerWhat'), ...(partnerId ? [this.t('tenants.partnerWas', { partnerId })] : [])],
      verb: this.t('tenants.partnerSet'),
      document: { label: this.t('realm.partner') },
    });
    if (!answer) return;
    await this.change(this.t('form.saved'), async () => {
      const { client } = this.api;
      const path = this.path();
      const { etag } = await this.api.readVersion(client.GET('/v1/admin/tenants/{tenantId}', { params: { path } }));
      return client.PATCH('/v1/admin/tenants/{tenantId}', {
        params: { path, header: { 'If-Match': etag } }, body: { partnerId: answer.document },
      });
    });
    this.seeAgain();
  }

  private async change(said: string, call: () => Promise<{ readonly response: Response }>): Promise<void> {
    const done = await this.sending.did(() => this.api.read(call()));
    if (!done) return;
    this.realm.reload();
    this.toasts.say(said);
  }
}
