import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { auditSpans, spanStart } from '@core/data/audit';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More } from '@ui/control/table';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

/** Who did what in which tenant, the newest first; staff's own reads as well. */
@Component({
  selector: 'cr-whole-audit-page',
  imports: [Empty, More, Page, Search, State],
  templateUrl: './audit.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WholeAuditPage {
  readonly q = input<string>();
  readonly days = input<string>();
  readonly tenant = input<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly tenants = inject(Tenants);
  protected readonly spans = auditSpans;
  private readonly api = inject(Api);

  protected readonly span = computed(() => auditSpans.find((one) => one === this.days()) ?? '1');
  protected readonly log = reading(
    ({ span, tenantId }) => {
      const [from, whose] = [spanStart(span, Date.now()), tenantId ? { tenantId } : {}];
      const { client } = this.api;
      return this.api.readAll((query) =>
        client.GET('/v1/admin/audit-log', { params: { query: { ...query, ...whose, from } } }),
      );
    },
    () => ({ span: this.span(), tenantId: this.tenant() }),
  );
  protected readonly listing = listingOf(
    computed(() => {
      const rows = this.log.hasValue() ? [...this.log.value().rows].reverse() : [];
      return rows.filter(
        ({ actor, event }) => !this.q() || hasWords(`${event.action} ${actor} ${event.subjectId}`, this.q() ?? ''),
      );
    }),
  );
}
