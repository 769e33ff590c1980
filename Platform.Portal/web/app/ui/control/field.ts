import { ChangeDetectionStrategy, Component, booleanAttribute, inject, input, model } from '@angular/core';
import { Words } from '@core/words/words';
import { Icon } from '../icon/icon';

let count = 0;

/** A labelled line of text with its hint and, below it, what is wrong and how to mend it. */
@Component({
  selector: 'cr-field',
  imports: [Icon],
  template: `<div class="field">
    <label [attr.for]="id">{{ label() }}
      @if (optional()) { <span class="muted">({{ t('form.optional') }})</span> }
    </label>
    @if (long()) {
      <textarea class="input" [id]="id" [value]="value()" [attr.maxlength]="max()" #area
        [attr.aria-invalid]="!!wrong()" [attr.aria-describedby]="id + '-more'"
        (input)="value.set(area.value)"></textarea>
    } @else {
      <input class="input" [id]="id" [type]="type()" [value]="value()" [attr.maxlength]="max()" #line
        [attr.autocomplete]="autocomplete()" [attr.inputmode]="inputmode()" [attr.aria-required]="!optional()"
        [attr.aria-invalid]="!!wrong()" [attr.aria-describedby]="id + '-more'" (input)="value.set(line.value)" />
    }
    <div [id]="id + '-more'">
      @if (wrong(); as sentence) {
        <span class="wrong"><cr-icon class="s" name="oct" />{{ sentence }}</span>
      } @else if (hint()) {
        <span class="hint">{{ hint() }}</span>
      }
    </div>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Field {
  readonly label = input.required<string>();
  readonly value = model.required<string>();
  readonly hint = input<string>();
  readonly wrong = input<string | null>();
  readonly type = input('text');
  readonly autocomplete = input('off');
  readonly inputmode = input<string>();
  readonly max = input(200);
  readonly optional = input(false, { transform: booleanAttribute });
  readonly long = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Words).t;
  protected readonly id = `field-${++count}`;
}

/** One of a few, with its label above; the browser's own list, which every reader and thumb knows. */
@Component({
  selector: 'cr-select',
  template: `<div class="field">
    <label [attr.for]="id">{{ label() }}</label>
    <select class="input" [id]="id" #list (change)="value.set(list.value)">
      @for (option of options(); track option.value) {
        <option [value]="option.value" [selected]="option.value === value()">{{ option.word }}</option>
      }
    </select>
    @if (hint()) { <span class="hint">{{ hint() }}</span> }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Select {
  readonly label = input.required<string>();
  readonly options = input.required<readonly { readonly value: string; readonly word: string }[]>();
  readonly value = model.required<string>();
  readonly hint = input<string>();
  protected readonly id = `select-${++count}`;
}

/** What is looked for in a list, kept in its address. */
@Component({
  selector: 'cr-search',
  imports: [Icon],
  template: `<div class="search">
    <cr-icon class="s" name="search" />
    <input class="input" type="search" [value]="value()" [placeholder]="label()" [attr.aria-label]="label()" #line
      data-search (input)="value.set(line.value)" />
  </div>`,
  styles: ':host { display: contents; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Search {
  readonly label = input.required<string>();
  readonly value = model.required<string>();
}
