import type { Translation } from '@core/words/translation';
import type en from './orders.en';

const words: Translation<typeof en> = {
  'aorder.title': 'Bestellung {number}',
  'aorder.lines': 'Zeilen',
  'aorder.what': 'Was',
  'aorder.quantity': 'Menge',
  'aorder.price': 'Preis',
  'aorder.wholesale': 'Großhandel',
  'aorder.tax': 'Steuer',
  'aorder.customer': 'Kunde',
  'aorder.number': 'Deren Bestellnummer',
  'aorder.history': 'Verlauf',
  'aorder.cost': 'Was es kostet',
  'acards.title': 'Kartenkonten',
  'acards.lead': 'Worüber Reseller Karten annehmen, und was von jeder Zahlung vorab einbehalten wird',
  'acards.none': 'Noch nimmt kein Reseller Karten an',
  'acards.noneWhy': 'Ein Reseller eröffnet sein Konto in der eigenen Konsole.',
  'acards.kept': 'Vorab einbehalten',
  'acards.change': 'Ändern',
  'acards.changeTitle': 'Was wird von den Kartenzahlungen von {name} einbehalten?',
  'acards.changeWhat': 'Es bezahlt vorab die eigenen Rechnungen des Resellers, ab der nächsten Zahlung.',
  'acards.percent': 'Prozent, 0 bis 100',
  'acards.changed': 'Es wird ab der nächsten Zahlung einbehalten',
  'state.cardaccount.Preparing': 'Wird eröffnet',
  'state.cardaccount.Onboarding': 'Fragt nach Angaben',
  'state.cardaccount.Active': 'Nimmt Karten an',
  'state.cardaccount.Restricted': 'Braucht mehr',
  'state.cardaccount.Refused': 'Abgelehnt',
};

export default words;
