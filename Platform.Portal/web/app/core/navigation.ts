import { Injectable, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { filter } from 'rxjs';

/** The address as the truth of a page: what is looked for, sorted and open stands in it. */
@Injectable({ providedIn: 'root' })
export class Address {
  private readonly router = inject(Router);
  private path = '';

  /** Whether the page that is shown now has just been gone to, so that its heading takes the focus once. */
  isNewPage = false;

  constructor() {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe((event) => {
        const path = event.urlAfterRedirects.split('?')[0] ?? '';
        this.isNewPage = this.path !== '' && this.path !== path;
        this.path = path;
      });
  }

  /** Changes members of the query; an empty one is taken out. Back leaves the page, not the last letter typed. */
  set(query: Readonly<Record<string, string | null | undefined>>): void {
    const queryParams = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
