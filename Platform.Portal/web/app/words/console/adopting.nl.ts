import type { Translation } from '@core/words/translation';
import type en from './adopting.en';

const words: Translation<typeof en> = {
  'adopt.id': 'Zijn id bij de leverancier',
  'adopt.idHint': 'Alleen als de leverancier deze klant al heeft. Het wacht tot dat is bevestigd.',
  'adopt.title': 'Loopt al bij de leverancier',
  'adopt.why':
    'Wat deze klant elders kocht, kun je overnemen: het loopt zonder onderbreking door en jij factureert het ' +
    'vanaf dan.',
  'adopt.account': 'Account dat het krijgt',
  'adopt.look': 'Zien wat daar loopt',
  'adopt.again': 'Opnieuw kijken',
  'adopt.reading': 'De leverancier wordt gevraagd; je kunt deze pagina verlaten.',
  'adopt.nothing': 'Daar loopt niets.',
  'adopt.ends': 'eindigt {at}',
  'adopt.seats': '{count, plural, one {# plaats} other {# plaatsen}}',
  'adopt.readAt': 'Gelezen op {at}',
  'adopt.take': '{count, plural, one {# abonnement overnemen} other {# abonnementen overnemen}}',
  'adopt.takeTitle': '{count, plural, one {# abonnement overnemen?} other {# abonnementen overnemen?}}',
  'adopt.takeRuns': 'Het loopt door met zijn plaatsen, data en recht op teruggave.',
  'adopt.takeBilled': 'Vanaf nu wordt het jou gefactureerd en factureer jij het, tegen de getoonde prijzen.',
  'adopt.takeChanged': 'Wat sinds het lezen is veranderd, blijft liggen en wordt opnieuw getoond.',
  'adopt.taking': 'Het wordt overgenomen',
  'adopt.obstacle.plan-not-known': 'Het plan staat niet in onze catalogus',
  'adopt.obstacle.price-not-known': 'Geen prijsregel geeft er een prijs voor',
  'adopt.obstacle.base-not-adopted': 'Neem eerst de basisdienst over',
  'adopt.obstacle.changed-meanwhile': 'Het is sindsdien veranderd; kijk opnieuw',
  'adopt.obstacle.not-running': 'Het loopt niet meer',
  'state.adoption.Reading': 'Wordt gelezen',
  'state.adoption.Ready': 'Te bevestigen',
  'state.adoption.Adopting': 'Wordt overgenomen',
  'state.adoption.Completed': 'Klaar',
  'state.found.Found': 'Kan worden overgenomen',
  'state.found.Blocked': 'Niet mogelijk',
  'state.found.Confirmed': 'Wordt overgenomen',
  'state.found.Adopted': 'Overgenomen',
};

export default words;
