import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Api } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Page } from '@ui/page/page';
import { OwnIssuers } from '../../console/issuers/own-issuers';
import { DomainsCard } from './domains';
import { PolicyCard } from './policy';
import { ProvidersCard } from './providers';

/** How people sign in: the rules of the tenant, and the directories of its own or of an organisation. */
@Component({
  selector: 'cr-sign-in-page',
  imports: [DomainsCard, OwnIssuers, Page, PolicyCard, ProvidersCard],
  template: `<cr-page [title]="t('nav.signin')" [lead]="t('sso.lead')">
    <div class="stack">
      @if (!session.isCustomer()) { <cr-policy-card /> }
      <cr-providers-card [providers]="providers" (changed)="providers.reload()" />
      <cr-domains-card [providers]="providers.hasValue() ? providers.value() : []" />
      @if (!session.isCustomer()) {
        @defer { <cr-own-issuers /> }
      }
    </div>
  </cr-page>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SignInPage {
  protected readonly t = inject(Words).t;
  protected readonly session = inject(Session);
  private readonly api = inject(Api);

  protected readonly providers = reading(async () => {
    const { client } = this.api;
    return (await this.api.readAll((query) => client.GET('/v1/identity/providers', { params: { query } }))).rows;
  });
}
