import { DestroyRef, Injectable, inject, signal } from '@angular/core';

/** The present minute, for everything that runs out. One timer serves all of a page. */
@Injectable({ providedIn: 'root' })
export class Now {
  private readonly minute = signal(Date.now());

  readonly at = this.minute.asReadonly();

  constructor() {
    const timer = setInterval(() => this.minute.set(Date.now()), 60_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
