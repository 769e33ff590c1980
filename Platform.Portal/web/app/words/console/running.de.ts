import type { Translation } from '@core/words/translation';
import type en from './running.en';

const words: Translation<typeof en> = {
  'today.hello': 'Guten Tag, {name}',
  'today.lead':
    '{count, plural, =0 {{day}: nichts braucht Sie} one {{day}: # Sache braucht Sie} other {{day}: # Sachen ' +
    'brauchen Sie}}',
  'today.toReceive': 'Zu erhalten',
  'today.seats': 'Plätze',
  'today.inUse': 'in aktiven Abonnements',
  'today.quiet': 'Nichts braucht Sie',
  'today.quietNext': 'Die nächste Laufzeit endet am {at}.',
  'today.needsYou': 'Braucht Sie',
  'today.look': 'Ansehen',
  'today.latest': 'Neueste Bestellungen',
  'today.allOrders': 'Alle Bestellungen',
  'today.renewals': 'Laufzeiten, die in 8 Wochen enden',
  'today.list': 'Liste',
  'today.next': 'Als Nächstes',
  'task.exceptions':
    '{count, plural, one {# Differenz in den Büchern hält einen Monat offen} other {# Differenzen in den ' +
    'Büchern halten einen Monat offen}}',
  'task.overdue': '{count, plural, one {# Rechnung ist überfällig} other {# Rechnungen sind überfällig}}',
  'task.disputes':
    '{count, plural, one {# Streitfall wartet auf Ihre Antwort} other {# Streitfälle warten auf Ihre ' +
    'Antwort}}',
  'task.failed': '{count, plural, one {# Bestellung ansehen} other {# Bestellungen ansehen}}',
  'task.approve':
    '{count, plural, one {# Bestellung wartet auf Genehmigung} other {# Bestellungen warten auf Genehmigung}}',
  'task.ending':
    '{count, plural, one {# Abonnement endet binnen 14 Tagen} other {# Abonnements enden binnen 14 Tagen}}',
  'order.withTax': 'mit Steuer',
  'customers.one': 'Kunde',
  'customers.new': 'Neuer Kunde',
  'customers.add': 'Kunden anlegen',
  'customers.empty': 'Noch keine Kunden',
  'customers.emptyWhy': 'Legen Sie den ersten an.',
  'customers.search': 'Name, Mail oder USt-IdNr.',
  'customers.supplier': 'Beim Lieferanten',
  'customers.since': 'Seit',
  'customers.countryHint': 'Zwei Buchstaben, etwa NL oder JP',
  'customers.account': 'Erstes Konto',
  'customers.accountHint': 'Heißt wie die Firma, wenn Sie nichts angeben.',
  'customers.agreed': 'Vereinbarung angenommen von',
  'customers.agreedHint':
    'Der Lieferant fragt, wer seine Kundenvereinbarung angenommen hat. Nötig vor der ersten Bestellung.',
  'customers.noAgreement': 'Noch keine Kundenvereinbarung',
  'customers.noAgreementWhy': 'Die erste Bestellung wird abgelehnt, bis jemand sie angenommen hat.',
  'customers.linkWhy': 'Bestellt werden kann, wenn der Lieferant diesen Kunden kennt.',
  'customers.balance': 'Saldo',
  'customers.invoiced': 'Berechnet und offen',
  'customers.uninvoiced': 'Noch nicht berechnet',
  'customers.unallocated': 'Vorausbezahlt',
  'customers.nothing': 'Noch nichts hier',
  'link.Arranging': 'Wird eingerichtet',
  'link.Linked': 'Bekannt',
  'link.Pending': 'Wartet auf den Lieferanten',
  'link.Refused': 'Abgelehnt',
  'corders.search': 'Nummer oder Kunde',
  'corders.calm': 'Keine Bestellung braucht Sie',
  'renewals.lead': 'Was als Nächstes endet oder sich verlängert',
  'renewals.search': 'Kunde oder Dienst',
  'renewals.within.14': '14 Tage',
  'renewals.within.60': '60 Tage',
  'renewals.within.all': 'Alle',
  'renewals.none': 'In dieser Zeit endet und verlängert sich nichts',
  'renewals.when': 'Wann',
  'renewals.outcome': 'Was geschieht',
  'renewals.then': 'Nächste Laufzeit',
  'renewals.outcome.Renews': 'Verlängert sich',
  'renewals.outcome.RunsOn': 'Läuft weiter',
  'renewals.outcome.Ends': 'Endet',
  'renewals.today': 'Zu heutigen Preisen, ohne Steuer.',
};

export default words;
