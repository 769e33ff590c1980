import { Api, type Rows } from '../stack/api';
import { originOf } from '../stack/demo';
import { addPerson } from '../stack/people';
import { expect, test } from '../stack/test';
import { openAs } from '../stack/sign-in';

interface Invoice {
  readonly id: string;
  readonly kind: string;
  readonly customerId: string | null;
  readonly balance: { readonly amountMinor: number };
}

for (const slug of ['northwind', 'fuji'])
  test(`A customer of ${slug} pays an invoice by a card that it enters`, async ({ page }) => {
    const { items } = await (await Api.of(slug)).get<Rows<Invoice>>('/invoices?kind=retail&limit=200');
    const owed = items.find((one) => one.customerId && one.balance.amountMinor > 0);
    const payer = await addPerson(slug, owed?.customerId ?? '');

    await openAs(page, `${originOf(slug)}/invoices/${owed?.id}`, payer);
    await page.getByRole('link', { name: /^Pay [€¥]/ }).click();
    await page.getByRole('radio', { name: /^(Another card|Card)$/ }).check();
    await page.getByRole('button', { name: 'Enter a card' }).click();
    await page.getByRole('button', { name: 'pm_card_visa', exact: true }).click();
    const pay = page.getByRole('button', { name: /^Pay [€¥].* by card$/ });
    await expect(page.getByRole('radio', { name: /4242/ })).toBeChecked();
    const amount = /^Pay (.*) by card$/.exec((await pay.innerText()).trim())?.[1];
    await pay.click();

    await expect(page.getByText(`${amount} paid`)).toBeVisible();
    await expect(page.getByText('The invoice is paid.')).toBeVisible();
    await expect(page.getByRole('main').getByText('Paid', { exact: true }).first()).toBeVisible();
  });
