import type { Translation } from '@core/words/translation';
import type en from './money.en';

const words: Translation<typeof en> = {
  'credit.title': 'Rechnung {number} gutschreiben',
  'credit.lead': 'Einen Teil mancher Zeilen zurücknehmen, oder alles',
  'credit.how': 'Zurücknehmen',
  'credit.ofLine': 'Wie viel von Zeile {number}',
  'credit.all': 'Alles',
  'credit.none': 'Nichts',
  'credit.why': 'Warum, in Worten für den Kunden',
  'credit.sum': 'Zurückgenommen, ohne Steuer',
  'credit.tax': 'Die Steuer kommt mit, zum Satz jeder Zeile.',
  'credit.wrong': 'Von 0 bis {all}',
  'credit.issue': 'Gutschrift ausstellen',
  'credit.issueFor': '{amount} gutschreiben',
  'credit.ask': '{amount} von {number} gutschreiben?',
  'credit.what': 'Eine Gutschrift mit eigener Nummer wird sofort ausgestellt und gemailt.',
  'credit.owed': 'Es mindert, was offen ist; schon Bezahltes wird Guthaben.',
  'credit.final': 'Das lässt sich nicht zurücknehmen.',
  'credit.issued': '{number} wurde ausgestellt',
};

export default words;
