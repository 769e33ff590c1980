import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { AllCustomers } from '@core/data/all-customers';
import { reading } from '@core/data/listing';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { MoneyText, PriceText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

/** An order of any tenant as staff read it: its lines, what became of each, and its way until now. */
@Component({
  selector: 'cr-staff-order-page',
  imports: [MoneyText, Page, PriceText, RouterLink, State, Status],
  providers: [AllCustomers],
  templateUrl: './order.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaffOrderPage {
  readonly id = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly tenants = inject(Tenants);
  protected readonly customers = inject(AllCustomers);
  private readonly api = inject(Api);

  protected readonly order = reading(
    (orderId) => this.api.read(this.api.client.GET('/v1/admin/orders/{orderId}', { params: { path: { orderId } } })),
    () => this.id(),
  );
}
