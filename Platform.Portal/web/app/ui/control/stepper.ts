import { ChangeDetectionStrategy, Component, booleanAttribute, inject, input, model } from '@angular/core';
import { Words } from '@core/words/words';
import { Icon } from '../icon/icon';

/** A whole number by typing, pressing or keys: arrows by 1, Page keys by 10, Home the floor, Escape as it was. */
@Component({
  selector: 'cr-stepper',
  imports: [Icon],
  template: `<div class="stepper" [class.compact]="compact()" role="group" [attr.aria-label]="label()">
    <button type="button" tabindex="-1" [attr.aria-label]="t('do.fewer')" [disabled]="value() <= min()"
      (click)="to(value() - 1)"><cr-icon name="minus" /></button>
    <input inputmode="numeric" role="spinbutton" [attr.aria-label]="label()" [attr.aria-valuemin]="min()"
      [attr.aria-valuemax]="max()" [attr.aria-valuenow]="value()" [value]="value()" #typed
      (change)="typedIn(typed)" (keydown)="pressed($event)" />
    <button type="button" tabindex="-1" [attr.aria-label]="t('do.more')" [disabled]="value() >= max()"
      (click)="to(value() + 1)"><cr-icon name="plus" /></button>
  </div>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Stepper {
  readonly label = input.required<string>();
  readonly value = model.required<number>();
  readonly min = input(1);
  readonly max = input(1_000_000);
  /** Where Escape goes back to. */
  readonly start = input<number>();
  readonly compact = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Words).t;

  protected to(value: number): void {
    this.value.set(Math.min(this.max(), Math.max(this.min(), value)));
  }

  protected typedIn(field: HTMLInputElement): void {
    const value = Number.parseInt(field.value, 10);
    if (Number.isFinite(value)) this.to(value);
    field.value = String(this.value());
  }

  protected pressed(event: KeyboardEvent): void {
    const wanted = this.wanted(event.key);
    if (wanted === null) return;
    event.preventDefault();
    this.to(wanted);
  }

  private wanted(key: string): number | null {
    const now = this.value();
    switch (key) {
      case 'ArrowUp': return now + 1;
      case 'ArrowDown': return now - 1;
      case 'PageUp': return now + 10;
      case 'PageDown': return now - 10;
      case 'Home': return this.min();
      case 'Escape': return this.start() ?? now;
      default: return null;
    }
  }
}
