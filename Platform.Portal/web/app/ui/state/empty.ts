import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Session } from '@core/session/session';

/** A place without rows: what will be here, or that all is done. The page gives the next step as content. */
@Component({
  selector: 'cr-empty',
  template: `<div class="card empty">
    @switch (tone()) {
      @case ('line') {
        <svg viewBox="0 0 120 72" aria-hidden="true">
          <circle class="accent" cx="60" cy="28" r="15" />
          <path d="M8 60C34 54 48 38 55 20l5 3 5-3c8 18 22 34 47 40" />
          <path class="hair" d="M4 64h112M16 68h88" />
        </svg>
      }
      @case ('soft') {
        <svg class="soft" viewBox="0 0 120 72" aria-hidden="true">
          <circle class="moon" cx="84" cy="22" r="12" />
          <path class="far" d="M0 46c22-12 36-8 56 0s40 6 64-4v30H0z" />
          <path class="near" d="M0 58c28-8 50-2 70 2s32 2 50-2v14H0z" />
        </svg>
      }
      @case ('bold') {
        <svg class="bold" viewBox="0 0 120 72" aria-hidden="true">
          <path d="M8 60C20 30 34 14 44 18s-6 36-10 42 34-42 44-36-12 30-4 32 20-12 38-26" />
        </svg>
      }
      @default {
        <svg class="dots" viewBox="0 0 120 24" aria-hidden="true">
          <circle cx="40" cy="12" r="5" /><circle cx="60" cy="12" r="5" /><circle cx="80" cy="12" r="5" />
        </svg>
      }
    }
    <h2>{{ title() }}</h2>
    @if (why()) {
      <p class="muted">{{ why() }}</p>
    }
    <div class="actions"><ng-content /></div>
  </div>`,
  styleUrl: './empty.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Empty {
  readonly title = input.required<string>();
  readonly why = input<string>();
  private readonly session = inject(Session);
  protected readonly tone = computed(() => this.session.person().tenant.theme.illustration);
}
