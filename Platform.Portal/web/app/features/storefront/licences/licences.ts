import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { Catalogue } from '@core/data/catalogue';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Mark } from '@ui/mark/mark';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

type LicenceView = Shapes['ListLicencesLicenceView'];

/** Who uses what: seats bought, given to people, and free. */
@Component({
  selector: 'cr-licences-page',
  imports: [Empty, Field, Mark, MatButton, Page, RouterLink, State],
  templateUrl: './licences.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LicencesPage {
  /** The one whose people are shown. */
  readonly subscription = input<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly catalogue = inject(Catalogue);
  protected readonly mayAssign = inject(Session).can('subscriptions.write');
  protected readonly sending = new Sending();
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

  protected markOf(row: LicenceView): string {
    return (this.catalogue.service(row.serviceId)?.category ?? '') + this.catalogue.nameOf(row.serviceId);
  }

  protected async assign(): Promise<void> {
    const licence = this.open();
    if (!licence) return;
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/licences/{licenceId}/assignments', {
          params: { path: { licenceId: licence.id }, header: onceWith(newKey()) },
          body: { name: this.name().trim(), email: this.email().trim() },
        }),
      ),
    );
    if (!done) return;
    this.toasts.say(this.t('licences.assigned', { name: done.name }));
    this.name.set('');
    this.email.set('');
    this.people.reload();
    this.licences.reload();
  }
}
