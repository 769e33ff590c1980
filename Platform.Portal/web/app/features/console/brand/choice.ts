import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { Words } from '@core/words/words';

let count = 0;

/** One of a few, all of them in sight. */
@Component({
  selector: 'cr-brand-choice',
  template: `<fieldset [disabled]="disabled()">
    <legend>{{ label() }}</legend>
    <div class="filters">
      @for (option of options(); track option) {
        <button class="filter" type="button" [attr.aria-pressed]="option === value()" (click)="value.set(option)">
          {{ words.named(prefix(), option) }}</button>
      }
    </div>
  </fieldset>`,
  // A few words wrap: none of them may hide beyond the edge of a phone.
  styles: '.filters { flex-wrap: wrap; margin: 0; padding: 0; overflow: visible; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BrandChoice {
  readonly label = input.required<string>();
  readonly of = input.required<string>();
  readonly options = input.required<readonly string[]>();
  readonly value = model.required<string>();
  readonly disabled = input(false);
  protected readonly words = inject(Words);
  protected readonly prefix = computed(() => `brand.${this.of()}`);
}

/** A colour: the browser's own picker, and its six digits for those who have them. */
@Component({
  selector: 'cr-brand-colour',
  template: `<div class="field">
    <label [attr.for]="id">{{ label() }}</label>
    <div class="row">
      <input class="pick" type="color" #pick [value]="picked()" [disabled]="disabled()"
        [attr.aria-label]="words.t('brand.pick', { what: label() })" (input)="value.set(pick.value)" />
      <input class="input" [id]="id" #line maxlength="7" spellcheck="false" autocomplete="off" [value]="value()"
        [disabled]="disabled()" [attr.aria-invalid]="!isColour()" [attr.aria-describedby]="id + '-more'"
        (input)="value.set(line.value.trim())" />
    </div>
    <span [id]="id + '-more'" [class]="isColour() ? 'hint' : 'wrong'">
      {{ isColour() ? hint() : words.t('brand.noColour') }}</span>
  </div>`,
  styles: `
    .row { display: flex; gap: 8px; }
    .pick {
      flex: none;
      width: 48px;
      height: calc(var(--cr-control) + 4px);
      min-height: 36px;
      padding: 4px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--mat-sys-corner-small);
      background: var(--mat-sys-surface-container-lowest);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BrandColour {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly value = model.required<string>();
  readonly disabled = input(false);
  protected readonly words = inject(Words);
  protected readonly id = `brand-colour-${++count}`;
  protected readonly isColour = computed(() => /^#[0-9a-fA-F]{6}$/.test(this.value()));
  protected readonly picked = computed(() => (this.isColour() ? this.value().toLowerCase() : '#000000'));
}
