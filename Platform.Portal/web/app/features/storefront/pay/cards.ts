import type { Card } from './cashier';

// Names of brands are the same in every language.
const brands: Readonly<Record<string, string>> = {
  amex: 'American Express', diners: 'Diners Club', discover: 'Discover', jcb: 'JCB', mastercard: 'Mastercard',
  unionpay: 'UnionPay', visa: 'Visa',
};

/** A card as its holder knows it. */
export function cardName(card: Pick<Card, 'brand' | 'last4'>): string {
  return `${brands[card.brand] ?? card.brand} •••• ${card.last4}`;
}
