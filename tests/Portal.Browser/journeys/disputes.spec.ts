import { Api, type Rows } from '../stack/api';
import { originOf } from '../stack/demo';
import { addPerson } from '../stack/people';
import { openAs } from '../stack/sign-in';
import { expect, test } from '../stack/test';

interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly customerId: string | null;
  readonly balance: { readonly amountMinor: number };
  readonly disputed: { readonly amountMinor: number };
}

interface Detail {
  readonly disputed: { readonly amountMinor: number };
  readonly credited: { readonly amountMinor: number };
  readonly disputedLeft: readonly { readonly net: { readonly amountMinor: number } }[];
}

interface Note {
  readonly reason: string;
  readonly net: { readonly amountMinor: number };
  readonly total: { readonly amountMinor: number };
}

// Where nobody pays meanwhile.
const slug = 'crayon';

test('A customer disputes a line, its seller credits it, and the customer reads how it ended', async ({
  page, windowOf,
}) => {
  const api = await Api.of(slug);
  const { items } = await api.get<Rows<Invoice>>('/invoices?limit=200');
  // The last one: a line of it has something left to be credited, whatever was tested before.
  const invoice = [...items].reverse()
    .find((one) => one.customerId && one.balance.amountMinor > 0 && !one.disputed.amountMinor);
  if (!invoice) throw new Error('The demo has no invoice that is owed.');
  const payer = await addPerson(slug, invoice.customerId ?? '');
  await openAs(page, `${originOf(slug)}/invoices/${invoice.id}`, payer);
  await page.getByRole('button', { name: 'Dispute this line' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Two seats too many');
  await page.getByRole('dialog').getByRole('button', { name: 'Dispute this line' }).click();
  await expect(page.getByText('Two seats too many')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Disputed' })).toHaveCount(1);
  const { credited, disputedLeft } = await api.get<Detail>(`/invoices/${invoice.id}`);

  const desk = await windowOf(slug, 'reseller.owner');
  await desk.goto(`${originOf(slug)}/console/disputes`);
  await desk.getByRole('button', { name: invoice.number }).click();
  await desk.getByRole('button', { name: 'Credit and end it' }).click();
  await desk.getByRole('dialog').getByRole('textbox').fill('Two seats were given back');
  await desk.getByRole('dialog').getByRole('button', { name: 'Credit and end it' }).click();
  await expect(desk.getByText('the dispute has ended').first()).toBeVisible();
  await expect(desk.getByRole('button', { name: invoice.number })).toBeHidden();
  await desk.getByRole('button', { name: 'Ended', exact: true }).click();
  await expect(desk.getByRole('row').filter({ hasText: invoice.number })).toContainText('Two seats too many');

  await page.reload();
  await expect(page.getByText('The dispute of this invoice ended on')).toBeVisible();
  await expect(page.getByText(/: Two seats were given back/).first()).toBeVisible();
  const after = await api.get<Detail>(`/invoices/${invoice.id}`);
  expect([after.disputed.amountMinor, after.disputedLeft]).toEqual([0, []]);
  const { items: notes } = await api.get<Rows<Note>>(`/credit-notes?limit=200&invoiceId=${invoice.id}`);
  const note = notes.find((one) => one.reason === 'Two seats were given back');
  expect(note?.net.amountMinor).toBe(disputedLeft[0]?.net.amountMinor);
  expect(after.credited.amountMinor - credited.amountMinor).toBe(note?.total.amountMinor);
});
