import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Words } from '@core/words/words';
import { Icon } from '../icon/icon';

const shownFor = 2_000;

/** Puts a text into the clipboard, and says so where it was pressed. */
@Component({
  selector: 'cr-copy',
  imports: [Icon],
  template: `<button class="copy" type="button" (click)="copy()" [attr.aria-label]="t('do.copyOf', { what: text() })">
    <cr-icon class="s" [name]="isDone() ? 'check' : 'copy'" />{{ isDone() ? t('do.copied') : t('do.copy') }}
  </button>`,
  styles: `
    .copy {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      min-height: 28px;
      padding: 0 8px;
      border: 0;
      border-radius: var(--cr-corner-control);
      background: none;
      color: var(--mat-sys-primary);
      font: var(--mat-sys-label-medium);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Copy {
  readonly text = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly isDone = signal(false);
  private readonly live = inject(LiveAnnouncer);

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.text());
    this.isDone.set(true);
    void this.live.announce(this.t('do.copied'), 'polite');
    setTimeout(() => this.isDone.set(false), shownFor);
  }
}
