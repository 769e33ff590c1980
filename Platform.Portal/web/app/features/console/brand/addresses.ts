import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Copy } from '@ui/control/copy';
import { Icon } from '@ui/icon/icon';
import { State } from '@ui/state/state';

/** Where the shop answers, and the mail domains whose people sign in elsewhere, each with how it stands. */
@Component({
  selector: 'cr-brand-addresses',
  imports: [Copy, Icon, State],
  templateUrl: './addresses.html',
  styles: `
    li > :first-child { min-width: 0; overflow-wrap: anywhere; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BrandAddresses {
  readonly hosts = input.required<readonly Shapes['BrandHostView'][]>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly maySeeDomains = inject(Session).can('identity.read');
  private readonly api = inject(Api);

  /** The tenant's own: a customer's stand with the customer. */
  protected readonly domains = reading(
    async () => {
      const { client } = this.api;
      const found = await this.api.readAll((query) => client.GET('/v1/identity/domains', { params: { query } }));
      return found.rows.filter((one) => one.customerId === null);
    },
    () => this.maySeeDomains || undefined,
  );
}
