import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { Catalogue } from '@core/data/catalogue';
import { Customers } from '@core/data/customers';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { MoneyText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { PreviewCard } from './preview';

type RuleView = Shapes['PriceRuleView'];
type RuleBody = Shapes['PriceRuleBody'];

const scopes = ['tenant', 'category', 'service', 'customer'] as const;
const kinds = ['MarkupOnCost', 'DiscountOnList'] as const;

/** The rules that make prices, the winner first, and a new one with what it would change before it is published. */
@Component({
  selector: 'cr-prices-page',
  imports: [Field, MoneyText, Page, PreviewCard, Select, State],
  templateUrl: './prices.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PricesPage {
  readonly draft = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly mayChange = inject(Session).can('prices.write');
  protected readonly sending = new Sending();
  protected readonly name = signal('');
  protected readonly kind = signal<string>('MarkupOnCost');
  protected readonly scope = signal<string>('category');
  protected readonly target = signal('');
  protected readonly percent = signal('');
  protected readonly from = signal(dayOf(inject(Now).at() + 86_400_000));
  private readonly key = signal(newKey());
  private readonly api = inject(Api);
  private readonly catalogue = inject(Catalogue);
  private readonly customers = inject(Customers);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly rules = reading(async () => {
    const found = await this.api.readAll((query) => this.api.client.GET('/v1/price-rules', { params: { query } }));
    const rank = (rule: RuleView): number => scopes.indexOf(rule.scope.type as (typeof scopes)[number]);
    return [...found.rows].sort((one, other) => rank(other) - rank(one));
  });

  protected readonly kinds = computed(() =>
    kinds.map((value) => ({ value, word: this.words.named('rule.kind', value) })),
  );
  protected readonly scopes = computed(() =>
    scopes.map((value) => ({ value, word: this.words.named('rule.scope', value) })),
  );
  protected readonly targets = computed(() => {
    const services = this.catalogue.services();
    const of: Readonly<Record<string, readonly { readonly value: string; readonly word: string }[]>> = {
      category: [...new Set(services.map((one) => one.category))].map((value) => ({ value, word: value })),
      service: services.map((one) => ({ value: one.id, word: one.name })),
      customer: this.customers.all().map((one) => ({ value: one.id, word: one.name })),
    };
    const found = [...(of[this.scope()] ?? [])];
    return found.sort((one, other) => one.word.localeCompare(other.word, this.words.language()));
  });
  protected readonly targetId = computed(
    () => (this.targets().find((one) => one.value === this.target()) ?? this.targets()[0])?.value,
  );

  /** The rule as it would be; null while a part of it is missing. */
  protected readonly wanted = computed<RuleBody | null>(() => {
    const percent = this.percent().trim().replace(',', '.');
    if (!this.name().trim() || !/^\d{1,4}(\.\d{1,4})?$/.test(percent) || !this.from()) return null;
    const isTenant = this.scope() === 'tenant';
    const id = this.targetId();
    if (!isTenant && !id) return null;
    return {
      name: this.name().trim(),
      kind: this.kind() as RuleBody['kind'],
      scope: { type: this.scope(), ...(isTenant ? {} : { id }) } as RuleBody['scope'],
      percent,
      effectiveFrom: `${this.from()}T00:00:00Z`,
    };
  });

  protected covers(rule: RuleView): string {
    const { type, id } = rule.scope;
    if (type === 'service') return this.catalogue.nameOf(id ?? '');
    if (type === 'customer') return this.customers.nameOf(id ?? null);
    return type === 'category' ? (id ?? '') : this.words.named('rule.scope', type);
  }

  protected async publish(changes: number): Promise<void> {
    const body = this.wanted();
    if (!body) return;
    const at = this.formats.day(body.effectiveFrom);
    const answer = await this.questions.ask({
      title: this.t('rule.publishTitle', { name: body.name, at }),
      effects: [this.t('rule.publishChanges', { count: changes }), this.t('rule.publishTerms')],
      verb: this.t('rule.publish', { at }),
    });
    if (!answer) return;
    const done = await this.sending.run(() =>
      this.api.read(this.api.client.POST('/v1/price-rules', { params: { header: onceWith(this.key()) }, body })),
    );
    if (!done) return;
    this.key.set(newKey());
    this.name.set('');
    this.percent.set('');
    this.rules.reload();
    this.toasts.say(this.t('rule.published', { name: done.name, at }));
  }
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
