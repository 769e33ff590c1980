import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DomSanitizer } from '@angular/platform-browser';
import { type Glyph, glyphs } from './glyphs';

const names = Object.keys(glyphs) as Glyph[];
const hues = 7;

/** The glyph of a service: the same for the same name everywhere, with a hue of the brand's charts. */
@Component({
  selector: 'cr-mark',
  template: `<span class="mk" [style.--hue]="hue()"
    ><svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true" [innerHTML]="glyph()"></svg
  ></span>`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
    }
    :host(.s) .mk {
      width: 32px;
      height: 32px;
    }
    :host(.l) .mk {
      width: 64px;
      height: 64px;
      border-radius: var(--mat-sys-corner-medium);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Mark {
  readonly of = input.required<string>();
  private readonly sanitizer = inject(DomSanitizer);
  private readonly number = computed(() => hash(this.of()));
  protected readonly hue = computed(() => `var(--cr-chart-${1 + (this.number() % hues)})`);
  protected readonly glyph = computed(() =>
    this.sanitizer.bypassSecurityTrustHtml(glyphs[names[this.number() % names.length] ?? 'a']),
  );
}

function hash(text: string): number {
  let value = 7;
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}
