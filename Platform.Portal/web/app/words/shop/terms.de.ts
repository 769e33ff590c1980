import type { Translation } from '@core/words/translation';
import type en from './terms.en';

const words: Translation<typeof en> = {
  'line.ends': 'Erste Laufzeit endet',
  'line.endsOtherwise': 'Erste Laufzeit früher enden lassen',
  'line.endsItself': 'Mit der vollen Laufzeit',
  'line.endsOn':
    '{count, plural, =0 {Am {at}, mit dem Monat} one {Am {at}, mit # Abonnement} other {Am {at}, mit # ' +
    'Abonnements}}',
  'line.endsSooner': 'Die erste Laufzeit endet am {at}',
  'line.converts': 'Läuft nach der Testzeit als bezahlter Tarif weiter',
  'checkout.day': 'Bestellen am',
  'checkout.dayHint': 'Ohne Tag sofort; später zum Preis jenes Tages.',
  'renewal.pay': 'Bezahlt weiterlaufen lassen',
  'renewal.payTitle': 'Nach der Testzeit bezahlt weiterlaufen lassen?',
  'renewal.payWhat': 'Ab {at} ist es ein bezahlter Tarif, zum Preis jenes Tages.',
  'renewal.payUntil': 'Bis dahin können Sie das zurücknehmen.',
  'renewal.runOn': 'Für {price} im Monat weiterlaufen lassen',
  'renewal.runNot': 'Enden lassen',
  'renewal.runOnTitle': 'Monat für Monat weiterlaufen lassen?',
  'renewal.runOnWhat': 'Nach dem {at} kostet jeder Monat {price} ohne Steuer, nach heutigen Preisen.',
  'renewal.runOnUntil': 'Bis dahin können Sie das zurücknehmen und danach in jedem Monat beenden.',
  'renewal.runsOn': 'Es läuft nach dem Ende weiter',
  'renewal.runsNot': 'Es endet mit der Laufzeit',
  'renewal.runsOnAt': 'Es verlängert sich am {at} nicht und läuft Monat für Monat weiter, für {price} im Monat.',
  'invoice.evidence': 'Nachweise',
  'invoices.uninvoiced': 'Noch nicht berechnet',
  'invoices.ahead': 'Vorausgezahlt',
  'invoicesBy.title': 'Seine Rechnungen',
  'invoicesBy.label': 'Getrennt nach',
  'invoicesBy.hint': 'Ab dem nächsten Monat.',
  'invoicesBy.one': 'Eine im Monat',
  'invoicesBy.account': 'Eine je Konto',
  'invoicesBy.department': 'Eine je Abteilung',
};

export default words;
