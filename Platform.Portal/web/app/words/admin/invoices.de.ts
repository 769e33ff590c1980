import type { Translation } from '@core/words/translation';
import type en from './invoices.en';

const words: Translation<typeof en> = {
  'ainv.lead': 'Über alle Mandanten; die aus den eigenen Büchern öffnen sich hier',
  'ainv.search': 'Nummer, Käufer oder Verkäufer',
  'ainv.anyState': 'Jeder Stand',
  'ainv.anyKind': 'Jede Art',
  'ainv.anyMonth': 'Jeder Monat',
  'ainv.kind.wholesale': 'An einen Wiederverkäufer',
  'ainv.kind.retail': 'Eines Wiederverkäufers',
  'ainv.kind.direct': 'Direkt',
  'ainv.empty': 'Noch keine Rechnung',
  'ainv.emptyWhy': 'Die ersten werden ausgestellt, wenn der erste Monat schließt.',
  'ainv.first':
    'Nur die ersten {count} werden durchsucht. Wählen Sie einen Mandanten oder Monat, um die anderen zu sehen.',
  'ainv.draft': 'Entwurf',
  'ainv.seller': 'Verkäufer',
  'ainv.buyer': 'Käufer',
  'ainv.due': 'fällig {at}',
  'ainv.dueAt': 'Fällig',
  'ainv.issued': 'Ausgestellt',
  'ainv.balance': 'Offen',
  'ainv.one': 'Diese Rechnung',
  'ainv.paid': 'Bezahlt',
  'ainv.credited': 'Gutgeschrieben',
  'ainv.writtenOff': 'Ausgebucht',
  'ainv.disputed': 'Zurzeit beanstandet',
  'ainv.moreLines': '{count, plural, one {und # weitere Zeile} other {und # weitere Zeilen}}',
  'ainv.theirs': 'Eine Rechnung eines Wiederverkäufers an seinen Kunden',
  'ainv.theirsWhy': 'Um ihre Zeilen zu sehen, arbeiten Sie im Mandanten und sagen, warum.',
  'ainv.evidence': 'Nachweise',
  'ainv.toTenant': 'Zu {name}',
};

export default words;
