import { dataFolder, type DemoUser } from './demo';
import { provision } from './local-run';

/** Gives a customer a person of its own, for those that the demo gave none. */
export async function addPerson(slug: string, customerId: string): Promise<DemoUser> {
  // Another in every run, as a stack may serve several.
  const email = `payer-${customerId.slice(-8)}-${Date.now()}@${slug}.example`;
  const said = await provision(
    dataFolder(), 'user', 'add', '--tenant', slug, '--email', email, '--role', 'customer.admin', '--customer',
    customerId, '--json',
  );
  const { password } = JSON.parse(said) as { readonly password: string };
  return { email, password, role: 'customer.admin', customerId };
}
