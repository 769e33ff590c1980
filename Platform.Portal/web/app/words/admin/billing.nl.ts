import type { Translation } from '@core/words/translation';
import type en from './billing.en';

const words: Translation<typeof en> = {
  'billing.lead': 'Sluit een maand, dan worden concepten facturen; hier zie je hoe ver elke maand is',
  'billing.empty': 'Nog geen maand gefactureerd',
  'billing.emptyWhy': 'De eerste run begint vanzelf als de eerste maand sluit, op de 5e van de volgende.',
  'billing.month': 'Maand',
  'billing.outcome': 'Facturen',
  'billing.finished': 'Klaar',
  'billing.invoices': 'Facturen',
  'billing.issued': '{issued} van {total} uitgereikt',
  'billing.nothingLeft': 'Niets te factureren',
  'billing.failed':
    '{count, plural, one {# kon nog niet worden uitgereikt; het wordt opnieuw geprobeerd} other {# konden nog ' +
    'niet worden uitgereikt; het wordt opnieuw geprobeerd}}',
  'billing.progress': 'Hoe ver {month} is gefactureerd',
  'billing.byItself': 'Vanzelf',
  'billing.byStaff': 'Door medewerkers',
  'billing.new': 'Nu een maand factureren',
  'billing.newWhy': 'Elke maand wordt vanzelf gefactureerd. Een run met de hand reikt uit wat overbleef.',
  'billing.start': '{month} factureren',
  'billing.startTitle': '{month} voor alle verkopers factureren?',
  'billing.startHow':
    '{count, plural, =0 {Er is geen concept van de maand over; alleen wat er nog bij komt wordt uitgereikt.} one ' +
    '{# concept wordt een factuur met een nummer.} other {# concepten worden facturen met een nummer.}}',
  'billing.startMany': 'Meer dan {most} concepten worden facturen met een nummer.',
  'billing.startMailed': 'Elke factuur wordt naar de koper gemaild.',
  'billing.startIssued': 'Wat is uitgereikt, blijft zoals het is.',
  'billing.startFinal': 'Een factuur wordt nooit teruggenomen; wat fout is, wordt gecrediteerd.',
  'billing.started': '{month} wordt gefactureerd; je kunt deze pagina verlaten',
  'state.run.Waiting': 'Wacht',
  'state.run.Running': 'Loopt',
  'state.run.Finished': 'Klaar',
};

export default words;
