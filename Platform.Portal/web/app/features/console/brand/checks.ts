import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Shapes } from '@core/api/api';
import { Formats } from '@core/format/formats';
import type { WordKey } from '@core/words/catalogues';
import { Words } from '@core/words/words';
import { Icon } from '@ui/icon/icon';

type Check = Shapes['BrandCheckView'];

/** A colour that would be taken instead. */
export interface Swap {
  readonly path: string;
  readonly colour: string;
}

/** Seeds that may be taken over as they are used. */
const swappable: Readonly<Record<string, string>> = {
  'primary-adjusted': 'colour.primary', 'accent-adjusted': 'colour.accent',
};

const icons = { good: 'okc', look: 'tri', bad: 'oct' } as const;

/** What was looked at, as sentences with an icon and a word each. */
@Component({
  selector: 'cr-brand-checks',
  imports: [Icon, MatButton],
  template: `<ul>
    @for (check of checks(); track check.code + $index) {
      <li [attr.data-verdict]="check.verdict">
        <cr-icon [name]="icons[check.verdict]" />
        <div>
          <span class="hidden">{{ words.named('brand.verdict', check.verdict) }}</span>
          {{ sentence(check) }}
        </div>
        @if (mayChange() && swapOf(check); as swap) {
          <button matButton="outlined" type="button" (click)="swapped.emit(swap)">
            {{ words.t('brand.useIt', { colour: swap.colour }) }}</button>
        }
      </li>
    }
  </ul>`,
  styles: `
    li {
      display: grid;
      grid-template-columns: auto 1fr auto;
      gap: 12px;
      align-items: center;
      padding: 12px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    [data-verdict=good] cr-icon { color: var(--cr-success); }
    [data-verdict=look] cr-icon { color: var(--cr-warning); }
    [data-verdict=bad] cr-icon { color: var(--cr-danger); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BrandChecks {
  readonly checks = input.required<readonly Check[]>();
  readonly mayChange = input(false);
  readonly swapped = output<Swap>();
  protected readonly words = inject(Words);
  protected readonly icons = icons;
  private readonly formats = inject(Formats);

  protected sentence(check: Check): string {
    const values = Object.entries(check.values).map(([name, value]) =>
      [name, /^\d+(\.\d+)?$/.test(value) ? this.formats.number(Number(value)) : value] as const);
    return this.words.t(`brand.check.${check.code}` as WordKey, Object.fromEntries(values));
  }

  protected swapOf(check: Check): Swap | null {
    const [path, colour] = [swappable[check.code], check.values['used']];
    return path && colour ? { path, colour } : null;
  }
}
