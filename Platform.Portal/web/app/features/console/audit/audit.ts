import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { auditSpans, spanStart } from '@core/data/audit';
import { Customers } from '@core/data/customers';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More } from '@ui/control/table';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

/** Who did what here, the newest first; and when the operator's staff worked here, and why. */
@Component({
  selector: 'cr-audit-page',
  imports: [Empty, More, Page, Search, State],
  templateUrl: './audit.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditPage {
  readonly q = input<string>();
  readonly days = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly customers = inject(Customers);
  protected readonly spans = auditSpans;
  private readonly api = inject(Api);
  protected readonly session = inject(Session);

  protected readonly span = computed(() => auditSpans.find((one) => one === this.days()) ?? '7');
  protected readonly log = reading(
    (span) => {
      const from = spanStart(span, Date.now());
      const { client } = this.api;
      return this.api.readAll((query) => client.GET('/v1/audit-log', { params: { query: { ...query, from } } }));
    },
    this.span,
  );
  protected readonly people = reading(
    () => this.api.readAll((query) => this.api.client.GET('/v1/team', { params: { query } })),
    () => this.session.can('team.read') || undefined,
  );
  protected readonly visits = reading(
    () => this.api.readAll((query) => this.api.client.GET('/v1/elevations', { params: { query } })),
    () => this.session.can('identity.read') || undefined,
  );
  protected readonly listing = listingOf(
    computed(() => {
      const rows = this.log.hasValue() ? [...this.log.value().rows].reverse() : [];
      return rows.filter(
        (row) => !this.q() || hasWords(`${row.action} ${this.who(row.actor)} ${row.subjectId}`, this.q() ?? ''),
      );
    }),
  );

  /** A person by name where they are known here; a program or a part of the platform by what it is called. */
  protected who(actor: string): string {
    if (actor === 'staff') return this.t('audit.staff');
    const member = this.people.value()?.rows.find((one) => actor.endsWith(one.personId));
    return member ? (member.name ?? member.email) : actor;
  }
}
