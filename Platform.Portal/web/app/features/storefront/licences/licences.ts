import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { Catalogue } from '@core/data/catalogue';
import { Customers } from '@core/data/customers';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Icon } from '@ui/icon/icon';
import { Mark } from '@ui/mark/mark';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

type LicenceView = Shapes['ListLicencesLicenceView'];
type Assignment = Shapes['AssignmentsAssignmentView'];

const seat = '/v1/licences/{licenceId}/assignments/{assignmentId}';

/** Who uses what: seats bought, given to people, and free. */
@Component({
  selector: 'cr-licences-page',
  imports: [Empty, Field, Icon, Mark, MatButton, Page, RouterLink, State],
  templateUrl: './licences.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LicencesPage {
  /** The one whose people are shown. */
  readonly subscription = input<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly catalogue = inject(Catalogue);
  protected readonly session = inject(Session);
  protected readonly mayAssign = this.session.can('subscriptions.write');
  private readonly customers = inject(Customers);
  protected readonly sending = new Sending();
  protected readonly taking = new Sending();
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly showsKey = signal(false);
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly licences = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/licences', { params: { query } })),
  );
  protected readonly active = computed(() =>
    this.licences.hasValue() ? this.licences.value().rows.filter((row) => row.isActive) : [],
  );
  protected readonly open = computed(
    () => this.active().find((row) => row.subscriptionId === this.subscription()) ?? this.active()[0] ?? null,
  );
  protected readonly people = reading(
    (licenceId) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/licences/{licenceId}/assignments', { params: { path: { licenceId }, query } }),
      ),
    () => this.open()?.id,
  );

  /** Where more seats are bought. */
  protected linkOf(row: LicenceView): readonly string[] {
    return [this.session.isCustomer() ? '/subscriptions' : '/console/subscriptions', row.subscriptionId];
  }

  /** Whose it is, where there are several. */
  protected whose(row: LicenceView): string {
    return this.session.isCustomer() ? '' : this.customers.nameOf(row.customerId);
  }

  protected markOf(row: LicenceView): string {
    return (this.catalogue.service(row.serviceId)?.category ?? '') + this.catalogue.nameOf(row.serviceId);
  }

  protected async assign(): Promise<void> {
    const given = await this.give({ name: this.name().trim(), email: this.email().trim() });
    if (!given) return;
    this.toasts.say(this.t('licences.assigned', { name: given.name }));
    this.name.set('');
    this.email.set('');
  }

  /** Takes a seat back; it is given again where that was a slip. */
  protected async takeBack(person: Assignment): Promise<void> {
    const path = { licenceId: person.licenceId, assignmentId: person.id };
    const { client } = this.api;
    const done = await this.taking.did(() =>
      this.api.changeNow(client.GET(seat, { params: { path } }), (header) =>
        client.DELETE(seat, { params: { path, header } }),
      ),
    );
    this.look();
    if (done) this.toasts.say(this.t('licences.taken', { name: person.name }), () => void this.give(person));
  }

  private async give({ name, email }: { readonly name: string; readonly email: string }): Promise<Assignment | null> {
    const licence = this.open();
    if (!licence) return null;
    const given = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/licences/{licenceId}/assignments', {
          params: { path: { licenceId: licence.id }, header: onceWith(newKey()) },
          body: { name, email },
        }),
      ),
    );
    if (given) this.look();
    return given;
  }

  private look(): void {
    this.people.reload();
    this.licences.reload();
  }
}
