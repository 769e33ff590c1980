import { ChangeDetectionStrategy, Component, Directive, ElementRef, inject, input, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '@core/words/words';
import type { Listing } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Icon } from '../icon/icon';

const typingIn = 'input, textarea, select, [contenteditable], .cdk-overlay-pane';

/** Keys of a list: <c>j</c> and <c>k</c> or arrows move from row to row, <c>o</c> or Enter opens. */
@Directive({
  selector: 'tbody[crRows]',
  host: { '(document:keydown)': 'pressed($event)', '(click)': 'clicked($event)' },
})
export class Rows {
  private readonly body = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected pressed(event: KeyboardEvent): void {
    const from = event.target instanceof Element ? event.target : null;
    if (event.ctrlKey || event.metaKey || event.altKey || from?.closest(typingIn)) return;
    const rows = [...this.body.querySelectorAll<HTMLElement>('tr[tabindex]')];
    const at = rows.findIndex((row) => row === document.activeElement);
    const isArrow = event.key.startsWith('Arrow');
    if (isArrow && at < 0) return;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key] ?? 0;
    const row = rows[at];
    if (step !== 0) rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
    else if (row && (event.key === 'o' || event.key === 'Enter')) open(row);
    else return;
    event.preventDefault();
  }

  protected clicked(event: MouseEvent): void {
    const from = event.target instanceof Element ? event.target : null;
    const row = from?.closest<HTMLElement>('tr[tabindex]');
    if (row && !from?.closest('a, button, input, label')) open(row);
  }
}

function open(row: HTMLElement): void {
  row.querySelector<HTMLElement>('a, button')?.click();
}

/** A column head that sorts; pressed again it turns around. What is sorted is told to readers. */
@Component({
  selector: 'cr-sort',
  imports: [Icon],
  template: `<button type="button" (click)="turn()">{{ word() }}
    @if (isOn()) { <cr-icon class="s" [name]="isDown() ? 'down' : 'up'" /> }
    <span class="hidden">{{ isOn() ? (isDown() ? t('list.sortedDown') : t('list.sortedUp')) : t('list.sort') }}</span>
  </button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Sort {
  readonly word = input.required<string>();
  readonly by = input.required<string>();
  /** Such as <c>due</c> or <c>-due</c>. */
  readonly sort = model.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly isOn = (): boolean => this.sort().replace('-', '') === this.by();
  protected readonly isDown = (): boolean => this.sort().startsWith('-');

  protected turn(): void {
    this.sort.set(this.isOn() && !this.isDown() ? `-${this.by()}` : this.by());
  }
}

/** The end of a list: how many of how many, and 50 more. */
@Component({
  selector: 'cr-more',
  imports: [MatButton],
  template: `<div class="foot">
    <span class="muted small num">{{ t('list.shown', {
      shown: formats.number(of().shown().length), all: formats.number(of().count()) }) }}</span>
    @if (of().hasMore()) {
      <button matButton="outlined" type="button" (click)="of().more()">{{ t('list.more') }}</button>
    }
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class More {
  readonly of = input.required<Listing<unknown>>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
}
