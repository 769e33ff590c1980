import type { Translation } from '@core/words/translation';
import type en from './terms.en';

const words: Translation<typeof en> = {
  'line.ends': 'Eerste looptijd eindigt',
  'line.endsOtherwise': 'Eerste looptijd eerder laten eindigen',
  'line.endsItself': 'Na de volle looptijd',
  'line.endsOn':
    '{count, plural, =0 {Op {at}, met de maand} one {Op {at}, met # abonnement} other {Op {at}, met # ' +
    'abonnementen}}',
  'line.endsSooner': 'De eerste looptijd eindigt op {at}',
  'line.converts': 'Gaat na de proefperiode betaald verder',
  'checkout.day': 'Bestellen op',
  'checkout.dayHint': 'Zonder dag meteen; later voor de prijs van die dag.',
  'renewal.pay': 'Betaald verdergaan',
  'renewal.payTitle': 'Na de proefperiode betaald verdergaan?',
  'renewal.payWhat': 'Vanaf {at} is het een betaald abonnement, voor de prijs van die dag.',
  'renewal.payUntil': 'Tot dan kunt u dit terugdraaien.',
  'renewal.runOn': 'Laten doorlopen voor {price} per maand',
  'renewal.runNot': 'Laten eindigen',
  'renewal.runOnTitle': 'Maand voor maand laten doorlopen?',
  'renewal.runOnWhat': 'Na {at} kost elke maand {price} zonder btw, tegen de prijzen van vandaag.',
  'renewal.runOnUntil': 'Tot dan kunt u dit terugdraaien en daarna elke maand beëindigen.',
  'renewal.runsOn': 'Het loopt na het einde door',
  'renewal.runsNot': 'Het eindigt met de looptijd',
  'renewal.runsOnAt': 'Het verlengt niet op {at} en loopt maand voor maand door, voor {price} per maand.',
  'invoice.evidence': 'Onderbouwing',
  'invoices.uninvoiced': 'Nog niet gefactureerd',
  'invoices.ahead': 'Vooruitbetaald',
  'invoicesBy.title': 'Zijn facturen',
  'invoicesBy.label': 'Gescheiden per',
  'invoicesBy.hint': 'Vanaf volgende maand.',
  'invoicesBy.one': 'Eén per maand',
  'invoicesBy.account': 'Eén per account',
  'invoicesBy.department': 'Eén per afdeling',
};

export default words;
