import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More } from '@ui/control/table';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

/** What the provider offers, and when each feed of it was last read. */
@Component({
  selector: 'cr-provider-catalogue-page',
  imports: [Empty, MatButton, More, Page, RouterLink, Search, State],
  templateUrl: './catalogue.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProviderCataloguePage {
  readonly q = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  private readonly api = inject(Api);

  protected readonly feeds = reading(() => this.api.read(this.api.client.GET('/v1/admin/catalogue/sync')));
  protected readonly services = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/admin/catalogue', { params: { query } })),
  );
  protected readonly listing = listingOf(
    computed(() =>
      (this.services.hasValue() ? [...this.services.value().rows] : [])
        .filter((row) => !this.q() || hasWords(`${row.name} ${row.slug} ${row.providerProductId}`, this.q() ?? ''))
        .sort((one, other) => one.name.localeCompare(other.name)),
    ),
  );

  protected offered(plans: readonly { readonly isOffered: boolean }[]): number {
    return plans.filter((plan) => plan.isOffered).length;
  }
}
