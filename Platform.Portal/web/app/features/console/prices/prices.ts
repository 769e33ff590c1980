import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { Api, onceWith } from '@core/api/api';
import { Catalogue } from '@core/data/catalogue';
import { Customers } from '@core/data/customers';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Page } from '@ui/page/page';
import {
  type Choice, PriceBook, type PriceWords, type RuleBody, type RuleChange, type RuleView, type ScopeType,
} from '../../price-rules/price-book';
import { PriceRules } from '../../price-rules/price-rules';

const one = '/v1/price-rules/{priceRuleId}';

/** A reseller's own prices, on what it pays itself. */
@Injectable()
class OwnPrices extends PriceBook {
  private readonly api = inject(Api);
  private readonly catalogue = inject(Catalogue);
  private readonly customers = inject(Customers);
  private readonly named = inject(Words);
  readonly mayChange = inject(Session).can('prices.write');
  readonly currency = signal(inject(Session).person().tenant.currency).asReadonly();
  readonly buyer = signal('all').asReadonly();
  readonly scopes: readonly ScopeType[] = ['tenant', 'category', 'service', 'plan', 'customer'];
  readonly words: PriceWords = {
    lead: 'rule.lead', everything: 'rule.scope.tenant', buying: 'rule.buying', below: 'rule.below',
    terms: 'rule.publishTerms',
  };

  async list(): Promise<readonly RuleView[]> {
    const { client } = this.api;
    return (await this.api.readAll((query) => client.GET('/v1/price-rules', { params: { query } }))).rows;
  }

  preview(rule: RuleBody, query: { readonly limit: number; readonly cursor?: string }, replaced: string | null) {
    const body = { rule, priceRuleId: replaced };
    return this.api.client.POST('/v1/price-rules/preview', { params: { query }, body });
  }

  add(key: string, body: RuleBody) {
    return this.api.read(this.api.client.POST('/v1/price-rules', { params: { header: onceWith(key) }, body }));
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
    const services = this.catalogue.services();
    if (scope === 'category')
      return [...new Set(services.map((service) => service.category))].map((value) => ({ value, word: value }));
    if (scope === 'service') return services.map(({ id, name }) => ({ value: id, word: name }));
    if (scope === 'customer') return this.customers.all().map(({ id, name }) => ({ value: id, word: name }));
    return services.flatMap(({ name, plans }) =>
      plans.map((plan) => ({ value: plan.id, word: `${name} · ${plan.name}` })),
    );
  }

  nameOf({ type, id }: RuleView['scope']): string {
    if (type === 'customer') return this.customers.nameOf(id ?? null);
    if (type === 'category') return id ?? '';
    const known = type === 'service' || type === 'plan' ? this.choices(type).find((found) => found.value === id) : null;
    return known?.word ?? this.named.named('rule.scope', type);
  }
}

/** How a reseller's prices come about. */
@Component({
  selector: 'cr-prices-page',
  imports: [Page, PriceRules],
  providers: [{ provide: PriceBook, useClass: OwnPrices }],
  template: `<cr-page [title]="t('nav.prices')" [lead]="t('rule.lead')"><cr-price-rules /></cr-page>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PricesPage {
  protected readonly t = inject(Words).t;
}
