import type { Translation } from '@core/words/translation';
import type en from './leaving.en';

const words: Translation<typeof en> = {
  'leaving.head': 'Definitief vertrekken',
  'leaving.against': 'Dit moet eindigen voordat de tenant kan vertrekken:',
  'leaving.clear': 'Er loopt niets: de tenant kan vertrekken.',
  'leaving.gone': 'De tenant is vertrokken. Documenten, prijzen en geschiedenis blijven.',
  'leaving.leave': 'Laten vertrekken',
  'leaving.leaving': 'Vertrekt …',
  'leaving.left': '{name} is vertrokken',
  'leaving.title': '{name} definitief laten vertrekken?',
  'leaving.access': 'Sessies, uitnodigingen, programma’s en ondertekensleutels eindigen meteen.',
  'leaving.hosts': '{hosts} komt vrij; een andere tenant kan de naam krijgen.',
  'leaving.slug': 'De korte naam {slug} wordt nooit meer uitgegeven.',
  'leaving.history': 'Documenten, prijzen en het auditlog blijven.',
  'leaving.final': 'Er is geen weg terug.',
  'leaving.open.open-orders': 'Open bestellingen',
  'leaving.open.changes-under-way': 'Lopende wijzigingen',
  'leaving.open.running-subscriptions': 'Lopende abonnementen',
  'leaving.open.tenants-below': 'Onderliggende tenants',
  'leaving.step.stop-trading': 'Aanmelden en bestellen stoppen',
  'leaving.step.begin-leaving': 'Nagaan dat er niets loopt',
  'leaving.step.end-access': 'Sessies en uitnodigingen beëindigen',
  'leaving.step.close-clients': 'Programma’s en andere providers sluiten',
  'leaving.step.revoke-keys': 'Ondertekensleutels intrekken',
  'leaving.step.stop-work': 'Wachtend werk stoppen',
  'leaving.step.free-names': 'Hostnamen vrijgeven',
  'leaving.step.close-tenant': 'Tenant sluiten',
};

export default words;
