import type { Translation } from '@core/words/translation';
import type en from './orders.en';

const words: Translation<typeof en> = {
  'aorder.title': 'Bestelling {number}',
  'aorder.lines': 'Regels',
  'aorder.what': 'Wat',
  'aorder.quantity': 'Aantal',
  'aorder.price': 'Prijs',
  'aorder.wholesale': 'Groothandel',
  'aorder.tax': 'Belasting',
  'aorder.customer': 'Klant',
  'aorder.number': 'Hun bestelnummer',
  'aorder.history': 'Verloop',
  'aorder.cost': 'Wat het kost',
  'acards.title': 'Kaartrekeningen',
  'acards.lead': 'Waarmee resellers kaarten aannemen, en wat van elke betaling vooraf wordt ingehouden',
  'acards.none': 'Nog geen reseller neemt kaarten aan',
  'acards.noneWhy': 'Een reseller opent zijn rekening in de eigen console.',
  'acards.kept': 'Vooraf ingehouden',
  'acards.change': 'Wijzigen',
  'acards.changeTitle': 'Wat wordt ingehouden van de kaartbetalingen van {name}?',
  'acards.changeWhat': 'Het betaalt vooraf de eigen facturen van de reseller, vanaf de volgende betaling.',
  'acards.percent': 'Procent, 0 tot 100',
  'acards.changed': 'Het wordt vanaf de volgende betaling ingehouden',
  'state.cardaccount.Preparing': 'Wordt geopend',
  'state.cardaccount.Onboarding': 'Vraagt om gegevens',
  'state.cardaccount.Active': 'Neemt kaarten aan',
  'state.cardaccount.Restricted': 'Heeft meer nodig',
  'state.cardaccount.Refused': 'Geweigerd',
};

export default words;
