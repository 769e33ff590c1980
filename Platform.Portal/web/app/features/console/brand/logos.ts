import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { Api } from '@core/api/api';
import type { Place } from './look';

const places: readonly Place[] = ['light', 'dark', 'mark'];

/** The pictures of the draft as addresses of this page: an image of the page cannot say that it comes from it. */
@Injectable()
export class BrandLogos {
  private readonly base = inject(Api).base;
  readonly addresses = signal<Readonly<Partial<Record<Place, string>>>>({});

  constructor() {
    inject(DestroyRef).onDestroy(() => this.forget());
  }

  /** Reads them again; those that stand there already are kept until then. */
  async read(): Promise<void> {
    const found = await Promise.all(places.map(async (place) => [place, await addressOf(this.base, place)] as const));
    this.forget();
    this.addresses.set(Object.fromEntries(found.filter(([, address]) => address)) as never);
  }

  private forget(): void {
    for (const address of Object.values(this.addresses())) URL.revokeObjectURL(address);
  }
}

async function addressOf(base: string, place: Place): Promise<string | null> {
  const answer = await fetch(`${base}/v1/branding/draft/logo?place=${place}`, { headers: { 'X-CSRF': '1' } });
  return answer.status === 200 ? URL.createObjectURL(await answer.blob()) : null;
}
