import { DestroyRef, Injectable, inject } from '@angular/core';
import { Api, type Shapes, onceWith } from '@core/api/api';
import type { Money } from '@core/format/money';
import { until } from '@core/data/until';

export type Invoice = Shapes['InvoiceDetailView'];
export type Card = Shapes['PaymentMethodView'];
export type CardPayment = Shapes['CardPaymentView'];
export type CardSetup = Shapes['CardSetupView'];

/** What somebody who pays has before them. */
export interface Bill {
  readonly invoice: Invoice;
  readonly cards: readonly Card[];
  /** Payments by card of this invoice, the first one first. */
  readonly attempts: readonly CardPayment[];
  /** What was received for it. */
  readonly payments: readonly Shapes['PaymentView'][];
}

const asksForPayment = 60;
const asksForPage = 20;

/** Pays an invoice by card: behind the answer, so that it is asked for until it has ended. */
@Injectable()
export class Cashier {
  private readonly api = inject(Api);
  private isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  async bill(invoiceId: string, isOwn: (card: Card) => boolean): Promise<Bill> {
    const { client } = this.api;
    const [invoice, cards, attempts, payments] = await Promise.all([
      this.api.read(client.GET('/v1/invoices/{invoiceId}', { params: { path: { invoiceId } } })),
      this.api.readAll((query) => client.GET('/v1/payment-methods', { params: { query } })),
      this.api.readAll((query) => client.GET('/v1/card-payments', { params: { query: { ...query, invoiceId } } })),
      this.api.readAll((query) => client.GET('/v1/payments', { params: { query: { ...query, invoiceId } } })),
    ]);
    return { invoice, cards: cards.rows.filter(isOwn), attempts: attempts.rows, payments: payments.rows };
  }

  /** Asks for the charge; the same key asks for the same one. */
  charge(
    invoiceId: string, key: string,
    how: { readonly amount: Money; readonly card: string; readonly returnPath: string },
  ): Promise<CardPayment> {
    return this.api.read(
      this.api.client.POST('/v1/invoices/{invoiceId}/payments', {
        params: { path: { invoiceId }, header: onceWith(key) },
        body: {
          method: 'card', paymentMethodId: how.card, returnPath: how.returnPath,
          amount: { amountMinor: how.amount.amountMinor, currency: how.amount.currency },
        },
      }),
    ) as Promise<CardPayment>;
  }

  /** Asks how a payment stands until it is settled, which is for the page to say. */
  follow(
    id: string, isSettled: (payment: CardPayment) => boolean, seen: (payment: CardPayment) => void,
  ): Promise<CardPayment> {
    const path = { cardPaymentId: id };
    return until(
      () => this.api.read(this.api.client.GET('/v1/card-payments/{cardPaymentId}', { params: { path } })),
      isSettled,
      { times: asksForPayment, isOver: () => this.isGone, seen },
    );
  }

  async cancel(id: string): Promise<CardPayment> {
    const path = { cardPaymentId: id };
    return this.api.read(this.api.client.POST('/v1/card-payments/{cardPaymentId}/cancel', { params: { path } }));
  }

  /** Opens the provider's page for a new card; answers once its address is known. */
  async openSetup(key: string, returnPath: string): Promise<CardSetup> {
    const begun = await this.api.read(
      this.api.client.POST('/v1/payment-methods/setups', {
        params: { header: onceWith(key) }, body: { returnPath },
      }),
    );
    return this.followSetup(begun.id, (setup) => setup.status !== 'Preparing');
  }

  followSetup(setupId: string, isSettled: (setup: CardSetup) => boolean): Promise<CardSetup> {
    const path = { setupId };
    return until(
      () => this.api.read(this.api.client.GET('/v1/payment-methods/setups/{setupId}', { params: { path } })),
      isSettled,
      { times: asksForPage, isOver: () => this.isGone },
    );
  }
}
