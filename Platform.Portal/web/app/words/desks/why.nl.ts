import type { Translation } from '@core/words/translation';
import type en from './why.en';

const words: Translation<typeof en> = {
  'why.title': 'Waarom {amount}?',
  'why.days': '{days} van {all} dagen, {period}',
  'why.buying': 'Je inkoopprijs',
  'why.rule': 'Prijsregel {name}, versie {version}',
  'why.price': 'Prijs',
  'why.quantity': 'Aantal',
  'why.share': 'Dagen van de periode',
  'why.net': 'Zonder btw',
  'why.tax': 'Btw {rate}',
  'why.rounding': 'Eén keer afgerond, halve centen omhoog.',
  'why.charged': 'Berekend op {at}: {kind}',
  'charge.New': 'nieuw',
  'charge.Added': 'plaatsen erbij',
  'charge.Cycle': 'volgend deel van de looptijd',
  'charge.Renewal': 'verlenging',
  'charge.Moved': 'ander plan',
  'charge.Credit': 'creditering',
  'charge.Usage': 'gebruik',
  'why.cost': 'Kosten bij de provider',
};

export default words;
