import type { Translation } from '@core/words/translation';
import type en from './ordering.en';

const words: Translation<typeof en> = {
  'ordering.title': 'Bestellen für {name}',
  'ordering.do': 'Für diesen Kunden bestellen',
  'ordering.what': 'Was bestellt wird',
  'ordering.none': 'Fügen Sie unten einen Dienst hinzu.',
  'ordering.search': 'Dienst, Anbieter oder Tarif',
  'ordering.add': '{name} hinzufügen',
  'ordering.noAccount': 'Dieser Kunde hat noch kein Konto.',
  'ordering.po': 'Bestellnummer des Kunden',
  'ordering.retail': 'Kunde zahlt',
  'ordering.wholesale': 'Sie zahlen',
  'ordering.margin': 'Ihre Marge',
  'ordering.after': 'Der Kunde sieht die Bestellung, und dass Sie sie aufgegeben haben.',
};

export default words;
