import type { Translation } from '@core/words/translation';
import type en from './money.en';

const words: Translation<typeof en> = {
  'credit.title': 'Factuur {number} crediteren',
  'credit.lead': 'Neem een deel van regels terug, of alles',
  'credit.how': 'Terugnemen',
  'credit.ofLine': 'Hoeveel van regel {number}',
  'credit.all': 'Alles',
  'credit.none': 'Niets',
  'credit.why': 'Waarom, in woorden voor de klant',
  'credit.sum': 'Teruggenomen, zonder btw',
  'credit.tax': 'De btw komt mee, tegen het tarief van elke regel.',
  'credit.wrong': 'Van 0 tot {all}',
  'credit.issue': 'Geef creditnota uit',
  'credit.issueFor': 'Crediteer {amount}',
  'credit.ask': '{amount} van {number} crediteren?',
  'credit.what': 'Een creditnota met eigen nummer wordt meteen uitgegeven en gemaild.',
  'credit.owed': 'Het verlaagt wat open is; wat al betaald was wordt tegoed.',
  'credit.final': 'Dit kan niet worden teruggedraaid.',
  'credit.issued': '{number} is uitgegeven',
};

export default words;
