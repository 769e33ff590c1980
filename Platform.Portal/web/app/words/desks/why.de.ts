import type { Translation } from '@core/words/translation';
import type en from './why.en';

const words: Translation<typeof en> = {
  'why.title': 'Warum {amount}?',
  'why.days': '{days} von {all} Tagen, {period}',
  'why.buying': 'Ihr Einkaufspreis',
  'why.rule': 'Preisregel {name}, Version {version}',
  'why.price': 'Preis',
  'why.quantity': 'Menge',
  'why.share': 'Tage des Zeitraums',
  'why.net': 'Ohne Steuer',
  'why.tax': 'Steuer {rate}',
  'why.rounding': 'Einmal gerundet, halbe Cent auf.',
  'why.charged': 'Berechnet am {at}: {kind}',
  'charge.New': 'neu',
  'charge.Added': 'Plätze hinzugefügt',
  'charge.Cycle': 'nächster Teil der Laufzeit',
  'charge.Renewal': 'Verlängerung',
  'charge.Moved': 'Planwechsel',
  'charge.Credit': 'Gutschrift',
  'charge.Usage': 'Nutzung',
  'why.cost': 'Kosten beim Anbieter',
};

export default words;
