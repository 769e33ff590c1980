import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Sending } from '@core/data/sending';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { type Choice, PriceBook, type ScopeType } from './price-book';
import { RuleDraft, kinds } from './rule-draft';

/** A rule being written. How and what it covers are settled once it is there. */
@Component({
  selector: 'cr-rule-form',
  imports: [Field, MatButton, Select],
  templateUrl: './rule-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RuleForm {
  readonly draft = input.required<RuleDraft>();
  readonly targets = input.required<readonly Choice[]>();
  readonly sending = input.required<Sending>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly book = inject(PriceBook);

  protected readonly kinds = kinds.map((value) => ({ value, word: this.words.named('rule.kind', value) }));
  protected readonly scopes = this.book.scopes.map((value) => ({ value, word: this.wordOf(value) }));

  private wordOf(scope: ScopeType): string {
    return scope === 'tenant' ? this.t(this.book.words.everything) : this.words.named('rule.scope', scope);
  }
}
