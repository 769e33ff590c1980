import { Injectable, type Signal, computed, signal } from '@angular/core';

/** The reseller whose prices a page is about. */
@Injectable()
export class ChosenTenant {
  private readonly source = signal<Signal<string | null>>(signal(null));

  readonly id = computed(() => this.source()());

  /** Stands for what the page's address says, now and later. */
  follow(chosen: Signal<string | null>): void {
    this.source.set(chosen);
  }
}
