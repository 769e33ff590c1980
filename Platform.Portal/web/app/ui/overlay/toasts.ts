import { LiveAnnouncer } from '@angular/cdk/a11y';
import { ChangeDetectionStrategy, Component, Injectable, inject, signal } from '@angular/core';
import { Words } from '@core/words/words';
import { Icon } from '../icon/icon';

interface Toast {
  readonly sentence: string;
  readonly undo?: () => void;
}

const plainFor = 6_000;
const undoFor = 10_000;

/** Says that what a person just did has worked, and takes it back where that is cheap. Never errors. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly live = inject(LiveAnnouncer);
  private readonly now = signal<Toast | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly shown = this.now.asReadonly();

  say(sentence: string, undo?: () => void): void {
    this.now.set(undo ? { sentence, undo } : { sentence });
    this.keep();
    void this.live.announce(sentence, 'polite');
  }

  /** Stays while somebody reads it. */
  hold(): void {
    clearTimeout(this.timer);
  }

  keep(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now.set(null), this.now()?.undo ? undoFor : plainFor);
  }

  undo(): void {
    this.now()?.undo?.();
    this.now.set(null);
  }
}

/** The one place where toasts appear. */
@Component({
  selector: 'cr-toast-place',
  imports: [Icon],
  template: `@if (toasts.shown(); as toast) {
    <div class="toast" (mouseenter)="toasts.hold()" (mouseleave)="toasts.keep()" (focusin)="toasts.hold()"
      (focusout)="toasts.keep()">
      <cr-icon name="okc" />
      <span class="grow">{{ toast.sentence }}</span>
      @if (toast.undo) {
        <button type="button" (click)="toasts.undo()">{{ t('do.undo') }}</button>
      }
    </div>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToastPlace {
  protected readonly toasts = inject(Toasts);
  protected readonly t = inject(Words).t;
}
