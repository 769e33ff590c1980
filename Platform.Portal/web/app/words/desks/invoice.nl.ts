import type { Translation } from '@core/words/translation';
import type en from './invoice.en';

const words: Translation<typeof en> = {
  'desk.title': 'Betalingen en correcties',
  'desk.nothing': 'Nog niets betaald of teruggenomen.',
  'desk.reason': 'Waarom, voor je eigen logboek',
  'desk.record': 'Betaling vastleggen',
  'desk.recordTitle': 'Betaling van {number} vastleggen?',
  'desk.recordWhat': 'De factuur geldt voor dit bedrag als betaald, vandaag per bank ontvangen.',
  'desk.recordMore': 'Wat er te veel is blijft van de klant.',
  'desk.recorded': 'De betaling is vastgelegd',
  'desk.credit': 'Crediteer',
  'desk.dispute': 'Betwisting noteren',
  'desk.disputeTitle': 'Betwist de klant {number}?',
  'desk.disputeWhat': 'Geen herinnering, blokkade of pauze tot de betwisting eindigt.',
  'desk.disputeEnds': 'Daarna tellen de dagen verder.',
  'desk.disputed': 'Hoeveel wordt betwist',
  'desk.buyerSays': 'Waarom, in de woorden van de klant',
  'desk.disputeNoted': 'De betwisting is genoteerd',
  'desk.resolve': 'Beëindig de betwisting',
  'desk.resolveTitle': 'Is de betwisting voorbij?',
  'desk.resolveWhat': 'Herinneringen gaan verder. Wat fout was crediteer je.',
  'desk.howEnded': 'Hoe het eindigde',
  'desk.resolved': 'De betwisting is voorbij',
  'desk.writeOff': 'Afboeken',
  'desk.writeOffTitle': 'Afboeken van {number}?',
  'desk.writeOffHowMuch': 'Hoeveel wordt afgeboekt',
  'desk.writeOffWhat': 'Het wordt niet meer gevraagd en er gaat geen herinnering uit.',
  'desk.writeOffTax': 'De btw vraag je hierbuiten terug.',
  'desk.writeOffPaid': 'Wat voor {number} toch nog komt gaat er weer af.',
  'desk.writtenOff': 'Het is afgeboekt',
  'desk.amount': 'Hoeveel er binnenkwam',
  'desk.reference': 'Kenmerk',
};

export default words;
