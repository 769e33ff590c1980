import {
  ChangeDetectionStrategy, Component, Injectable, computed, inject, input, linkedSignal, output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { ExplanationCard } from '../../explanation/explanation';
import { type Explanation, Explanations } from '../../explanation/explanations';
import { OwnInvoiceDesk } from './own-desk';
import { isOwn } from './whose';

const shown = 20;

/** Explains lines with the cost behind them. */
@Injectable()
class StaffExplanations extends Explanations {
  private readonly api = inject(Api);

  read(invoiceId: string, line: number): Promise<Explanation> {
    const params = { path: { invoiceId, line } };
    return this.api.read(this.api.client.GET('/v1/admin/invoices/{invoiceId}/lines/{line}/explanation', { params }));
  }
}

/** An invoice beside the list. One of a reseller to its customer is looked into in that tenant, for a reason. */
@Component({
  selector: 'cr-staff-invoice-card',
  imports: [ExplanationCard, Icon, MatButton, MoneyText, OwnInvoiceDesk, RouterLink, State, Status],
  providers: [{ provide: Explanations, useClass: StaffExplanations }],
  templateUrl: './invoice-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvoiceCard {
  readonly row = input.required<Shapes['InvoiceView']>();
  readonly sellerId = input.required<string | null>();
  readonly closed = output();
  readonly changed = output();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly tenants = inject(Tenants);
  protected readonly sending = new Sending();
  protected readonly isOwn = computed(() => isOwn(this.row()));
  protected readonly isIssued = computed(() => this.row().number !== null);
  private readonly api = inject(Api);

  protected readonly invoice = reading(
    (invoiceId) =>
      this.api.read(this.api.client.GET('/v1/admin/invoices/{invoiceId}', { params: { path: { invoiceId } } })),
    () => (this.isOwn() ? this.row().id : undefined),
  );
  protected readonly lines = computed(() => (this.invoice.value()?.lines ?? []).slice(0, shown));
  /** The line that is explained. */
  protected readonly explained = linkedSignal<string, number | null>({
    source: () => this.row().id, computation: () => null,
  });
  protected readonly why = computed(() => this.lines().find((line) => line.number === this.explained()) ?? null);
  protected readonly hidden = computed(() => (this.invoice.value()?.lineCount ?? 0) - this.lines().length);

  /** What has been taken off the total, each only where there is some. */
  protected readonly taken = computed(() => {
    const { paid, credited, writtenOff, disputed } = this.row();
    return [
      { word: this.t('ainv.paid'), amount: paid }, { word: this.t('ainv.credited'), amount: credited },
      { word: this.t('ainv.writtenOff'), amount: writtenOff }, { word: this.t('ainv.disputed'), amount: disputed },
    ].filter(({ amount }) => amount.amountMinor !== 0);
  });

  protected acted(): void {
    this.invoice.reload();
    this.changed.emit();
  }

  protected async download(): Promise<void> {
    const { id, number } = this.row();
    await this.sending.run(() =>
      this.api.download(`/v1/admin/invoices/${id}/document?format=pdf`, `${number ?? id}.pdf`),
    );
  }

  protected async evidence(): Promise<void> {
    const { id, number } = this.row();
    await this.sending.run(() => this.api.download(`/v1/admin/invoices/${id}/evidence`, `${number ?? id}.zip`));
  }
}
