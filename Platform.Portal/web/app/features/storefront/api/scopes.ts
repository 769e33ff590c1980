import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';

// What a program of a customer can never have, whoever adds it.
const tenantOnly = [
  'catalogue.write', 'invoices.write', 'prices.read', 'prices.write', 'audit.read', 'branding.read', 'branding.write',
];

/** What a program may do, as sentences: looking first, then changing; never more than the person may hand on. */
@Component({
  selector: 'cr-scopes',
  template: `@for (group of groups(); track group.word) {
    <fieldset>
      <legend>{{ group.word }}</legend>
      <div class="marks">
        @for (scope of group.scopes; track scope) {
          <label class="check"><input type="checkbox" [checked]="chosen().includes(scope)" (change)="turn(scope)" />
            <span>{{ words.named('scope', scope) }}</span></label>
        }
      </div>
    </fieldset>
  }`,
  styles: `
    :host { display: grid; gap: 16px; }
    .marks { display: grid; gap: 10px; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Scopes {
  readonly chosen = model.required<readonly string[]>();
  /** Whether the program acts for one customer. */
  readonly isForCustomer = input(false);
  protected readonly words = inject(Words);
  private readonly session = inject(Session);

  protected readonly groups = computed(() => {
    const all = this.session.person().scopes
      // Sign-in has scopes of its own, such as openid; those of the API have a dot.
      .filter((scope) => scope.includes('.') && !(this.isForCustomer() && tenantOnly.includes(scope)));
    return [
      { word: this.words.t('api.reads'), scopes: all.filter((scope) => scope.endsWith('.read')) },
      { word: this.words.t('api.changes'), scopes: all.filter((scope) => !scope.endsWith('.read')) },
    ];
  });

  protected turn(scope: string): void {
    this.chosen.update((now) => (now.includes(scope) ? now.filter((one) => one !== scope) : [...now, scope]));
  }
}
