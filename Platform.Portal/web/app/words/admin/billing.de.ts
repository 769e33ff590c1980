import type { Translation } from '@core/words/translation';
import type en from './billing.en';

const words: Translation<typeof en> = {
  'billing.lead': 'Schließt ein Monat, werden aus Entwürfen Rechnungen; hier sehen Sie, wie weit jeder Monat ist',
  'billing.empty': 'Noch kein Monat abgerechnet',
  'billing.emptyWhy': 'Der erste Lauf beginnt von selbst, wenn der erste Monat schließt, am 5. des nächsten.',
  'billing.month': 'Monat',
  'billing.outcome': 'Rechnungen',
  'billing.finished': 'Fertig',
  'billing.invoices': 'Rechnungen',
  'billing.issued': '{issued} von {total} ausgestellt',
  'billing.nothingLeft': 'Nichts abzurechnen',
  'billing.failed':
    '{count, plural, one {# konnte noch nicht ausgestellt werden; es wird erneut versucht} other {# konnten noch ' +
    'nicht ausgestellt werden; es wird erneut versucht}}',
  'billing.progress': 'Wie weit {month} abgerechnet ist',
  'billing.byItself': 'Von selbst',
  'billing.byStaff': 'Von Mitarbeitern',
  'billing.new': 'Einen Monat jetzt abrechnen',
  'billing.newWhy': 'Jeder Monat wird von selbst abgerechnet. Ein Lauf von Hand stellt aus, was übrig ist.',
  'billing.start': '{month} abrechnen',
  'billing.startTitle': '{month} für alle Verkäufer abrechnen?',
  'billing.startHow':
    '{count, plural, =0 {Kein Entwurf des Monats ist übrig; ausgestellt wird nur, was noch dazukommt.} one {# ' +
    'Entwurf wird eine Rechnung mit Nummer.} other {# Entwürfe werden Rechnungen mit Nummern.}}',
  'billing.startMany': 'Mehr als {most} Entwürfe werden Rechnungen mit Nummern.',
  'billing.startMailed': 'Jede geht per E-Mail an ihren Käufer.',
  'billing.startIssued': 'Was ausgestellt ist, bleibt, wie es ist.',
  'billing.startFinal': 'Eine Rechnung wird nie zurückgenommen; was falsch ist, wird gutgeschrieben.',
  'billing.started': '{month} wird abgerechnet; Sie können die Seite verlassen',
  'state.run.Waiting': 'Wartet',
  'state.run.Running': 'Läuft',
  'state.run.Finished': 'Fertig',
};

export default words;
