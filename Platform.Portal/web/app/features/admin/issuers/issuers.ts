import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { scopesOf } from '../../issuers/scopes-of';

type IssuerView = Shapes['IssuerView'];

/** Issuers outside whose access tokens a tenant wants to count here: none does until staff have looked at it. */
@Component({
  selector: 'cr-issuers',
  imports: [MatButton, State],
  templateUrl: './issuers.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Issuers {
  readonly tenantId = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly mayChange = inject(Session).can('admin.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private readonly path = computed(() => ({ tenantId: this.tenantId() }));

  protected readonly issuers = reading(async (path) => {
    const found = await this.api.readAll((query) =>
      this.api.client.GET('/v1/admin/tenants/{tenantId}/issuers', { params: { path, query } }),
    );
    return found.rows;
  }, this.path);

  protected readonly scopes = scopesOf;

  protected async approve(issuer: IssuerView): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('issuer.approveTitle', { issuer: issuer.issuer }),
      effects: [this.t('issuer.approveWhat'), this.t('issuer.scopes', { scopes: this.scopes(issuer) })],
      verb: this.t('issuer.approve'),
    });
    if (!answer) return;
    const params = { path: { ...this.path(), issuerId: issuer.id } };
    await this.act(this.t('issuer.approved'), () =>
      this.api.client.POST('/v1/admin/tenants/{tenantId}/issuers/{issuerId}/approve', { params }),
    );
  }

  protected async refuse(issuer: IssuerView): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('issuer.refuseTitle', { issuer: issuer.issuer }), effects: [this.t('issuer.refuseWhat')],
      verb: this.t('issuer.refuse'), reason: { label: this.t('admin.reason') },
    });
    if (!answer) return;
    const params = { path: { ...this.path(), issuerId: issuer.id } };
    const body = { reason: answer.reason };
    await this.act(this.t('issuer.refused'), () =>
      this.api.client.POST('/v1/admin/tenants/{tenantId}/issuers/{issuerId}/refuse', { params, body }),
    );
  }

  private async act(said: string, call: () => Promise<{ readonly response: Response }>): Promise<void> {
    const done = await this.sending.did(() => this.api.read(call()));
    if (!done) return;
    this.issuers.reload();
    this.toasts.say(said);
  }
}
