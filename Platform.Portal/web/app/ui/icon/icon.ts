import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { type Drawing, drawings } from './drawings';

/** A stroke icon. It never stands for a word: what it means is written beside it, or on its button. */
@Component({
  selector: 'cr-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" [innerHTML]="drawing()"></svg>`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
    }
    svg {
      width: 20px;
      height: 20px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :host(.s) svg {
      width: 16px;
      height: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Icon {
  readonly name = input.required<Drawing>();
  private readonly sanitizer = inject(DomSanitizer);
  // The drawings are constants of this program; the sanitizer would take every shape out of them.
  protected readonly drawing = computed(() => this.sanitizer.bypassSecurityTrustHtml(drawings[this.name()]));
}
