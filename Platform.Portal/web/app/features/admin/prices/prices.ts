import { ChangeDetectionStrategy, Component, Injectable, computed, inject } from '@angular/core';
import { Api, onceWith } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Select } from '@ui/control/field';
import { Page } from '@ui/page/page';
import {
  type Choice, PriceBook, type PriceWords, type RuleBody, type RuleChange, type RuleView, type ScopeType,
} from '../../price-rules/price-book';
import { PriceRules } from '../../price-rules/price-rules';
import { ChosenTenant } from './chosen-tenant';

const one = '/v1/admin/price-rules/{priceRuleId}';

/** What a reseller pays the operator, on the provider's costs. */
@Injectable()
class WholesalePrices extends PriceBook {
  private readonly api = inject(Api);
  private readonly chosen = inject(ChosenTenant);
  private readonly named = inject(Words);
  readonly mayChange = inject(Session).can('admin.write');
  readonly buyer = computed(() => this.chosen.tenant()?.id ?? null);
  readonly currency = computed(() => this.chosen.tenant()?.currency ?? 'EUR');
  readonly scopes: readonly ScopeType[] = ['tenant', 'service', 'plan'];
  readonly words: PriceWords = {
    lead: 'wholesale.lead', everything: 'wholesale.everything', buying: 'wholesale.cost', below: 'wholesale.below',
    terms: 'rule.publishTerms',
  };

  private readonly services = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/admin/catalogue', { params: { query } })),
  );

  async list(): Promise<readonly RuleView[]> {
    const [{ client }, buyerTenantId] = [this.api, this.buyer() ?? ''];
    const found = await this.api.readAll((query) =>
      client.GET('/v1/admin/price-rules', { params: { query: { ...query, buyerTenantId } } }),
    );
    return found.rows;
  }

  preview(rule: RuleBody, query: { readonly limit: number; readonly cursor?: string }, replaced: string | null) {
    const body = { buyerTenantId: this.buyer() ?? '', rule, priceRuleId: replaced };
    return this.api.client.POST('/v1/admin/price-rules/preview', { params: { query }, body });
  }

  add(key: string, rule: RuleBody) {
    const body = { ...rule, buyerTenantId: this.buyer() ?? '' };
    return this.api.read(this.api.client.POST('/v1/admin/price-rules', { params: { header: onceWith(key) }, body }));
  }

  read(priceRuleId: string) {
    return this.api.readVersion(this.api.client.GET(one, { params: { path: { priceRuleId } } }));
  }

  change(priceRuleId: string, etag: string, body: RuleChange) {
    const params = { path: { priceRuleId }, header: { 'If-Match': etag } };
    return this.api.read(this.api.client.PATCH(one, { params, body }));
  }

  end(priceRuleId: string, etag: string) {
    const params = { path: { priceRuleId }, header: { 'If-Match': etag } };
    return this.api.read(this.api.client.DELETE(one, { params }));
  }

  choices(scope: ScopeType): readonly Choice[] {
    const services = this.services.hasValue() ? this.services.value().rows : [];
    if (scope === 'service') return services.map(({ id, name }) => ({ value: id, word: name }));
    return services.flatMap(({ name, plans }) =>
      plans.filter((plan) => plan.isOffered).map((plan) => ({ value: plan.id, word: `${name} · ${plan.name}` })),
    );
  }

  nameOf({ type, id }: RuleView['scope']): string {
    if (type === 'tenant') return this.named.t('wholesale.everything');
    return this.choices(type).find((found) => found.value === id)?.word ?? id ?? this.named.named('rule.scope', type);
  }
}

/** How the prices of a reseller come about that it pays the operator. */
@Component({
  selector: 'cr-wholesale-page',
  imports: [Page, PriceRules, Select],
  providers: [ChosenTenant, { provide: PriceBook, useClass: WholesalePrices }],
  template: `<cr-page [title]="t('nav.prices')" [lead]="t('wholesale.lead')">
    <div class="filters">
      <cr-select [label]="t('wholesale.whose')" [options]="options()" [value]="chosen.tenant()?.id ?? ''"
        (valueChange)="address.set({ tenant: $event })" />
    </div>
    @if (chosen.tenant()) { <cr-price-rules /> }
  </cr-page>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WholesalePage {
  protected readonly t = inject(Words).t;
  protected readonly address = inject(Address);
  protected readonly chosen = inject(ChosenTenant);
  protected readonly options = computed(() =>
    this.chosen.resellers().map(({ id, name }) => ({ value: id, word: name })),
  );
}
