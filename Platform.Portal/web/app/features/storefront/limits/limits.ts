import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Accounts } from '@core/data/accounts';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Page } from '@ui/page/page';
import { LimitCard } from './limit-card';

/** What may be ordered in a month before somebody has to approve: for the organisation, and for each account. */
@Component({
  selector: 'cr-limits-page',
  imports: [LimitCard, Page],
  template: `<cr-page [title]="t('nav.limits')" [lead]="t('limits.lead')">
    <div class="stack">
      @if (session.customerId(); as id) {
        <cr-limit-card [of]="{ customerId: id }" [name]="session.person().organisation?.name ?? ''" />
      }
      @if (accounts.all().length > 1) {
        @for (account of accounts.all(); track account.id) {
          <cr-limit-card [of]="{ accountId: account.id }" [name]="account.name" />
        }
      }
    </div>
  </cr-page>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LimitsPage {
  protected readonly t = inject(Words).t;
  protected readonly session = inject(Session);
  protected readonly accounts = inject(Accounts);
}
