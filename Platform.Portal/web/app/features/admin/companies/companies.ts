import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Api } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { CompanyCard } from './company-card';

const shown = 5;

/** The companies that issue a tenant's invoices, where money is sent to, and who changed that. */
@Component({
  selector: 'cr-companies',
  imports: [CompanyCard, Empty, State],
  template: `
    @if (!companies.hasValue()) {
      <section class="card"><cr-state [of]="companies" shape="lines" /></section>
    } @else {
      @for (company of companies.value().rows; track company.id) {
        <cr-company-card [tenantId]="tenantId()" [companyId]="company.id" (changed)="log.reload()" />
      } @empty { <cr-empty [title]="t('company.none')" [why]="t('company.noneWhy')" /> }
      @if (changes().length) {
        <section class="card stack">
          <h2>{{ t('company.history') }}</h2>
          <ul class="rule">
            @for (one of changes(); track one.event.id) {
              <li class="row between wrap"><span>{{ t('company.wasSet', { name: nameOf(one.event.subjectId) }) }}
                <span class="sub small muted num">{{ one.actor }}</span></span>
                <span class="small muted num">{{ formats.dayTime(one.event.at) }}</span></li>
            }
          </ul>
        </section>
      }
    }
  `,
  host: { class: 'stack' },
  styles: ':host { grid-template-columns: minmax(0, 1fr); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Companies {
  readonly tenantId = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  private readonly api = inject(Api);

  protected readonly companies = reading(
    (tenantId) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/admin/tenants/{tenantId}/legal-entities', { params: { path: { tenantId }, query } }),
      ),
    () => this.tenantId(),
  );
  protected readonly log = reading(
    (tenantId) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/admin/audit-log', {
          params: { query: { ...query, tenantId, action: 'bank-accounts.set' } },
        }),
      ),
    () => this.tenantId(),
  );
  protected readonly changes = computed(() =>
    (this.log.hasValue() ? [...this.log.value().rows] : []).reverse().slice(0, shown),
  );

  protected nameOf(id: string): string {
    const companies = this.companies.hasValue() ? this.companies.value().rows : [];
    return companies.find((one) => one.id === id)?.name ?? '…';
  }
}
