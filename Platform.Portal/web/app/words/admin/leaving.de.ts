import type { Translation } from '@core/words/translation';
import type en from './leaving.en';

const words: Translation<typeof en> = {
  'leaving.head': 'Endgültig gehen',
  'leaving.against': 'Das muss enden, bevor er gehen kann:',
  'leaving.clear': 'Nichts ist im Gange: Er kann gehen.',
  'leaving.gone': 'Er ist gegangen. Belege, Preise und Verlauf bleiben.',
  'leaving.leave': 'Gehen lassen',
  'leaving.leaving': 'Er geht …',
  'leaving.left': '{name} ist gegangen',
  'leaving.title': '{name} endgültig gehen lassen?',
  'leaving.access': 'Sitzungen, Einladungen, Programme und Signaturschlüssel enden sofort.',
  'leaving.hosts': 'Er gibt {hosts} auf; ein anderer Mandant kann den Namen bekommen.',
  'leaving.slug': 'Sein Kurzname {slug} wird nie wieder vergeben.',
  'leaving.history': 'Belege, Preise und das Protokoll bleiben.',
  'leaving.final': 'Es gibt keinen Weg zurück.',
  'leaving.open.open-orders': 'Offene Bestellungen',
  'leaving.open.changes-under-way': 'Laufende Änderungen',
  'leaving.open.running-subscriptions': 'Laufende Abonnements',
  'leaving.open.tenants-below': 'Mandanten darunter',
  'leaving.step.stop-trading': 'Anmeldung und Bestellungen stoppen',
  'leaving.step.begin-leaving': 'Sicherstellen, dass nichts im Gange ist',
  'leaving.step.end-access': 'Sitzungen und Einladungen beenden',
  'leaving.step.close-clients': 'Programme und andere Anbieter schließen',
  'leaving.step.revoke-keys': 'Signaturschlüssel widerrufen',
  'leaving.step.stop-work': 'Wartende Arbeit stoppen',
  'leaving.step.free-names': 'Hostnamen aufgeben',
  'leaving.step.close-tenant': 'Mandant schließen',
};

export default words;
