import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { listingOf, reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { More } from '@ui/control/table';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

type Row = Shapes['ListAllCustomersStaffCustomerView'];
type Verb = 'confirm' | 'refuse';

/**
 * Customers that tenants say the provider has already: nothing of them is read or taken over until staff have seen that
 * it is so.
 */
@Component({
  selector: 'cr-links',
  imports: [Empty, MatButton, More, State],
  templateUrl: './links.html',
  // Nothing to decide takes no room on a tenant's page.
  styles: ':host { display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); } :host(:empty) { display: none; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Links {
  /** Only of this tenant; of all without it. */
  readonly tenantId = input<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly tenants = inject(Tenants);
  protected readonly mayDecide = inject(Session).can('admin.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly pending = reading(
    ({ tenantId }) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/admin/customers', {
          params: { query: { ...query, tenantId, providerLink: 'Pending' } },
        }),
      ),
    () => ({ tenantId: this.tenantId() }),
  );
  protected readonly listing = listingOf(computed(() => (this.pending.hasValue() ? this.pending.value().rows : [])));

  protected async decide({ customer }: Row, verb: Verb): Promise<void> {
    const path = { customerId: customer.id };
    // What is decided on is what stands there now, and only that.
    const seen = await this.sending.run(() =>
      this.api.readVersion(this.api.client.GET('/v1/admin/customers/{customerId}', { params: { path } })),
    );
    if (!seen) return;
    const values = {
      customer: customer.name, tenant: this.tenants.nameOf(seen.value.tenantId),
      provider: seen.value.providerLinkRequest ?? '–',
    };
    const isYes = verb === 'confirm';
    const answer = await this.questions.ask({
      title: this.t(isYes ? 'links.confirmTitle' : 'links.refuseTitle', values),
      effects: isYes
        ? [this.t('links.confirmWhat', values), this.t('links.confirmSeen', values), this.t('links.confirmOnce')]
        : [this.t('links.refuseWhat', values), this.t('links.refuseSeen')],
      verb: this.t(isYes ? 'links.confirm' : 'links.refuse'),
      reason: { label: this.t('admin.reason') },
    });
    if (!answer) return;
    const call = { params: { path, header: { 'If-Match': seen.etag } }, body: { reason: answer.reason } };
    const done = await this.sending.run(() =>
      this.api.read(
        isYes
          ? this.api.client.POST('/v1/admin/customers/{customerId}/provider-link/confirm', call)
          : this.api.client.POST('/v1/admin/customers/{customerId}/provider-link/refuse', call),
      ),
    );
    if (done) this.toasts.say(this.t(isYes ? 'links.confirmed' : 'links.refused', values));
    if (done || this.sending.problem()?.isConflict) this.pending.reload();
  }
}
