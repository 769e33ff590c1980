import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Catalogue, type ServiceView, leadPlan } from '@core/data/catalogue';
import { hasWords, listingOf } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More } from '@ui/control/table';
import { PriceText } from '@ui/format/amounts';
import { Mark } from '@ui/mark/mark';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

type FacetName = 'category' | 'pay' | 'publisher';

const shownFacets = 7;
const shownCards = 24;

/** The catalogue: a service at one's own price, found by words or by what it is. */
@Component({
  selector: 'cr-catalogue-page',
  imports: [Empty, Mark, MatButton, More, Page, PriceText, RouterLink, Search, State],
  templateUrl: './catalogue.html',
  styleUrl: './catalogue.scss',
  host: { '(keydown)': 'pressed($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CataloguePage {
  readonly q = input<string>();
  readonly category = input<string>();
  readonly pay = input<string>();
  readonly publisher = input<string>();
  protected readonly t = inject(Words).t;
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly catalogue = inject(Catalogue);
  protected readonly address = inject(Address);
  private readonly cards = viewChildren<ElementRef<HTMLElement>>('card');

  protected readonly found = computed(() => this.catalogue.services().filter((service) => this.fits(service)));
  protected readonly listing = listingOf(this.found, shownCards);
  protected readonly isNarrowed = computed(() => !!(this.q() || this.category() || this.pay() || this.publisher()));
  protected readonly facets = computed(() => [
    this.facet('category', (service) => [service.category]),
    this.facet('pay', (service) => waysOf(service)),
    this.facet('publisher', (service) => [service.publisher]),
  ]);

  protected readonly leadOf = leadPlan;

  protected readonly currency = computed(() => {
    const plan = this.catalogue.services().flatMap((service) => service.plans)[0];
    const code = plan?.unitPrice?.currency ?? plan?.unitRate?.currency;
    return code ? (new Intl.DisplayNames(this.words.language(), { type: 'currency' }).of(code) ?? code) : '';
  });

  protected choose(name: FacetName, value: string | null): void {
    this.address.set({ [name]: value });
  }

  protected clear(): void {
    this.address.set({ q: null, category: null, pay: null, publisher: null });
  }

  // Arrows move from card to card, as across a shelf.
  protected pressed(event: KeyboardEvent): void {
    const cards = this.cards().map((card) => card.nativeElement);
    const at = cards.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const columns = cards.filter((card) => card.offsetTop === cards[0]?.offsetTop).length;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (!step) return;
    event.preventDefault();
    cards[at + step]?.focus();
  }

  private fits(service: ServiceView, except?: FacetName): boolean {
    return (
      (!this.q() || hasWords(`${service.name} ${service.publisher} ${service.description} ${service.category}`,
        this.q() ?? '')) &&
      (except === 'category' || !this.category() || service.category === this.category()) &&
      (except === 'pay' || !this.pay() || waysOf(service).includes(this.pay() ?? '')) &&
      (except === 'publisher' || !this.publisher() || service.publisher === this.publisher())
    );
  }

  private facet(name: FacetName, of: (service: ServiceView) => readonly string[]) {
    const counts = new Map<string, number>();
    for (const service of this.catalogue.services().filter((one) => this.fits(one, name)))
      for (const value of of(service)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const chosen = this[name]();
    const values = [...counts]
      .map(([value, count]) => ({ value, count, word: name === 'pay' ? this.words.named('pay', value) : value }))
      .sort((one, other) => other.count - one.count || one.word.localeCompare(other.word));
    const first = values.filter((one, at) => at < shownFacets || one.value === chosen);
    return { name, chosen, first, rest: values.filter((one) => !first.includes(one)) };
  }
}

function waysOf(service: ServiceView): readonly string[] {
  const ways = new Set<string>();
  for (const plan of service.plans) {
    if (plan.isTrial) ways.add('trial');
    ways.add(plan.kind === 'Usage' ? 'usage' : 'seat');
  }
  return [...ways];
}
