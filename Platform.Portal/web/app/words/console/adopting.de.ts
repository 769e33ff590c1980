import type { Translation } from '@core/words/translation';
import type en from './adopting.en';

const words: Translation<typeof en> = {
  'adopt.id': 'Seine ID beim Lieferanten',
  'adopt.idHint': 'Nur wenn der Lieferant diesen Kunden schon hat. Es wartet, bis das bestätigt ist.',
  'adopt.title': 'Läuft schon beim Lieferanten',
  'adopt.why':
    'Was dieser Kunde anderswo gekauft hat, kann übernommen werden: Es läuft ohne Unterbrechung weiter, und Sie ' +
    'berechnen es ab dann.',
  'adopt.account': 'Konto, das es aufnimmt',
  'adopt.look': 'Ansehen, was dort läuft',
  'adopt.again': 'Erneut ansehen',
  'adopt.reading': 'Der Lieferant wird gefragt; Sie können die Seite verlassen.',
  'adopt.nothing': 'Dort läuft nichts.',
  'adopt.ends': 'endet {at}',
  'adopt.seats': '{count, plural, one {# Platz} other {# Plätze}}',
  'adopt.readAt': 'Gelesen am {at}',
  'adopt.take': '{count, plural, one {# Abonnement übernehmen} other {# Abonnements übernehmen}}',
  'adopt.takeTitle': '{count, plural, one {# Abonnement übernehmen?} other {# Abonnements übernehmen?}}',
  'adopt.takeRuns': 'Es läuft mit seinen Plätzen, Daten und Rückgaberechten weiter.',
  'adopt.takeBilled': 'Ab jetzt wird es Ihnen berechnet, und Sie berechnen es, zu den gezeigten Preisen.',
  'adopt.takeChanged': 'Was sich seit dem Lesen geändert hat, bleibt und wird erneut gezeigt.',
  'adopt.taking': 'Es wird übernommen',
  'adopt.obstacle.plan-not-known': 'Sein Plan ist nicht in unserem Katalog',
  'adopt.obstacle.price-not-known': 'Keine Preisregel ergibt einen Preis dafür',
  'adopt.obstacle.base-not-adopted': 'Übernehmen Sie zuerst seinen Basisdienst',
  'adopt.obstacle.changed-meanwhile': 'Es hat sich seither geändert; sehen Sie erneut nach',
  'adopt.obstacle.not-running': 'Es läuft nicht mehr',
  'state.adoption.Reading': 'Wird gelesen',
  'state.adoption.Ready': 'Zu bestätigen',
  'state.adoption.Adopting': 'Wird übernommen',
  'state.adoption.Completed': 'Fertig',
  'state.found.Found': 'Kann übernommen werden',
  'state.found.Blocked': 'Nicht möglich',
  'state.found.Confirmed': 'Wird übernommen',
  'state.found.Adopted': 'Übernommen',
};

export default words;
