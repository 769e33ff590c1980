import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, newKey, onceWith } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { InvitationMenu } from './invitation-menu';
import { MemberMenu } from './member-menu';

const customerRoles = ['customer.admin', 'customer.buyer', 'customer.billing', 'customer.viewer'];
const tenantRoles = ['reseller.owner', 'reseller.sales', 'reseller.billing', 'reseller.support', 'reseller.viewer'];

/** Who may do what here, and who is invited: an organisation's people, or the tenant's own. */
@Component({
  selector: 'cr-team-page',
  imports: [Field, InvitationMenu, MatButton, MemberMenu, Page, Select, State],
  templateUrl: './team.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TeamPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly mayChange = this.session.can('team.write');
  protected readonly sending = new Sending();
  protected readonly acting = new Sending();
  protected readonly email = signal('');
  protected readonly role = signal(this.session.isCustomer() ? 'customer.viewer' : 'reseller.viewer');
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly roles = computed(() =>
    (this.session.isCustomer() ? customerRoles : tenantRoles).map((value) => ({
      value,
      word: this.words.named('role', value),
    })),
  );

  protected readonly team = reading(async () => {
    const [members, invitations] = await Promise.all([
      this.api.readAll((query) => this.api.client.GET('/v1/team', { params: { query } })),
      this.api.readAll((query) => this.api.client.GET('/v1/team/invitations', { params: { query } })),
    ]);
    // The tenant's people are a team of their own; those of its customers are listed with each customer.
    const isOwn = (one: { readonly customerId: string | null }): boolean =>
      this.session.isCustomer() || one.customerId === null;
    return { members: members.rows.filter(isOwn), invitations: invitations.rows.filter(isOwn) };
  });

  protected factorName(factor: unknown): string {
    return this.words.named('factor', String(factor));
  }

  protected async invite(): Promise<void> {
    const email = this.email().trim();
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/team/invitations', {
          params: { header: onceWith(newKey()) },
          body: { email, role: this.role() },
        }),
      ),
    );
    if (!done) return;
    this.email.set('');
    this.team.reload();
    this.toasts.say(this.t('team.invited', { email }));
  }
}
