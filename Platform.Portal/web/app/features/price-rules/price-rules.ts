import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { newKey } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { dayOf } from '@core/format/dates';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { PriceBook, type RuleBody, type RuleView, type ScopeType } from './price-book';
import { PreviewCard } from './preview';
import { RuleDraft } from './rule-draft';
import { RuleForm } from './rule-form';

/** The rules that make prices, the winner first, and a new or changed one with what it would do before it is kept. */
@Component({
  selector: 'cr-price-rules',
  imports: [Icon, MatIconButton, MatMenuModule, MoneyText, PreviewCard, RuleForm, State],
  templateUrl: './price-rules.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PriceRules {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly book = inject(PriceBook);
  protected readonly sending = new Sending();
  private readonly now = inject(Now);
  private readonly key = signal(newKey());
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly draft: RuleDraft = new RuleDraft(
    () => this.book.currency(), () => dayOf(this.now.at() + 86_400_000),
    () => this.targets(),
  );
  /** What the new rule can be laid upon, as the reader looks for it. */
  protected readonly targets = computed(() =>
    [...this.book.choices(this.draft.scope() as ScopeType)].sort((one, other) =>
      one.word.localeCompare(other.word, this.words.language()),
    ),
  );

  protected readonly rules = reading(
    async () => {
      const rank = (rule: RuleView): number => this.book.scopes.indexOf(rule.scope.type);
      return [...(await this.book.list())].sort((one, other) => rank(other) - rank(one));
    },
    () => this.book.buyer() ?? undefined,
  );
  protected readonly replaced = computed(() => this.draft.of()?.id ?? null);

  constructor() {
    this.draft.scope.set(this.book.scopes[1] ?? 'tenant');
    // A rule of one buyer is never changed while another's are looked at.
    effect(() => {
      this.book.buyer();
      untracked(() => this.draft.clear());
    });
  }

  /** Ended rules stay in the list, since they tell how yesterday's prices came about. */
  protected hasEnded(rule: RuleView): boolean {
    return rule.effectiveTo !== null && Date.parse(rule.effectiveTo) <= this.now.at();
  }

  protected async publish(changes: number): Promise<void> {
    const body = this.draft.wanted();
    if (!body) return;
    const values = { name: body.name, at: this.formats.day(body.effectiveFrom) };
    const isNew = this.draft.of() === null;
    const answer = await this.questions.ask({
      title: this.t(isNew ? 'rule.publishTitle' : 'rule.changeTitle', values),
      effects: [this.t('rule.publishChanges', { count: changes }), this.t(this.book.words.terms)],
      verb: isNew ? this.t('rule.publish', values) : this.t('form.save'),
    });
    if (!answer) return;
    const done = await this.sending.run(() => this.keep(body));
    if (!done) return;
    this.key.set(newKey());
    this.draft.clear();
    this.rules.reload();
    this.toasts.say(this.t(isNew ? 'rule.published' : 'rule.changed', values));
  }

  protected async end(rule: RuleView): Promise<void> {
    const { name } = rule;
    const answer = await this.questions.ask({
      title: this.t('rule.endTitle', { name }),
      effects: [this.t('rule.endWhat'), this.t(this.book.words.terms)],
      verb: this.t('rule.end'),
    });
    if (!answer) return;
    const done = await this.sending.did(async () => {
      await this.book.end(rule.id, (await this.book.read(rule.id)).etag);
    });
    if (!done) return;
    if (this.replaced() === rule.id) this.draft.clear();
    this.rules.reload();
    this.toasts.say(this.t('rule.ended', { name }));
  }

  private async keep(body: RuleBody): Promise<RuleView> {
    const changed = this.draft.of();
    if (!changed) return this.book.add(this.key(), body);
    return this.book.change(changed.id, (await this.book.read(changed.id)).etag, this.draft.change(body));
  }
}
