import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
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
import { Status } from '@ui/state/status';

/** What ran by itself: when, for whom, how much it did, and what failed. */
@Component({
  selector: 'cr-jobs-page',
  imports: [Empty, More, Page, Search, State, Status],
  templateUrl: './jobs.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JobsPage {
  readonly q = input<string>();
  readonly view = input<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly tenants = inject(Tenants);
  private readonly api = inject(Api);

  protected readonly jobs = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/admin/jobs', { params: { query } })),
  );
  protected readonly listing = listingOf(
    computed(() => {
      const rows = this.jobs.hasValue() ? [...this.jobs.value().rows] : [];
      return rows
        .filter((row) => this.view() !== 'failed' || row.outcome === 'Failed')
        .filter((row) => !this.q() || hasWords(`${row.job} ${this.tenants.nameOf(row.tenantId)}`, this.q() ?? ''))
        .sort((one, other) => other.startedAt.localeCompare(one.startedAt));
    }),
  );

  protected seconds(startedAt: string, finishedAt: string | null): string {
    if (!finishedAt) return '–';
    const seconds = Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    return this.t('jobs.seconds', { seconds: this.formats.number(Math.round(seconds * 10) / 10) });
  }
}
