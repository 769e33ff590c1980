import type { Translation } from '@core/words/translation';
import type en from './invoices.en';

const words: Translation<typeof en> = {
  'ainv.lead': 'Over alle tenants; die uit de eigen boeken openen hier',
  'ainv.search': 'Nummer, koper of verkoper',
  'ainv.anyState': 'Elke stand',
  'ainv.anyKind': 'Elke soort',
  'ainv.anyMonth': 'Elke maand',
  'ainv.kind.wholesale': 'Aan een reseller',
  'ainv.kind.retail': 'Van een reseller',
  'ainv.kind.direct': 'Direct',
  'ainv.empty': 'Nog geen factuur',
  'ainv.emptyWhy': 'De eerste worden uitgereikt als de eerste maand sluit.',
  'ainv.first': 'Alleen de eerste {count} worden doorzocht. Kies een tenant of maand om de andere te zien.',
  'ainv.draft': 'Concept',
  'ainv.seller': 'Verkoper',
  'ainv.buyer': 'Koper',
  'ainv.due': 'vervalt {at}',
  'ainv.dueAt': 'Vervalt',
  'ainv.issued': 'Uitgereikt',
  'ainv.balance': 'Open',
  'ainv.one': 'Deze factuur',
  'ainv.paid': 'Betaald',
  'ainv.credited': 'Gecrediteerd',
  'ainv.writtenOff': 'Afgeschreven',
  'ainv.disputed': 'Nu betwist',
  'ainv.moreLines': '{count, plural, one {en nog # regel} other {en nog # regels}}',
  'ainv.theirs': 'Een factuur van een reseller aan zijn klant',
  'ainv.theirsWhy': 'Ga in de tenant aan het werk en zeg waarom om de regels te zien.',
  'ainv.evidence': 'Bewijs',
  'ainv.toTenant': 'Naar {name}',
};

export default words;
