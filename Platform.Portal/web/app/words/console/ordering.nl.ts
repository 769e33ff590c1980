import type { Translation } from '@core/words/translation';
import type en from './ordering.en';

const words: Translation<typeof en> = {
  'ordering.title': 'Bestellen voor {name}',
  'ordering.do': 'Bestellen voor deze klant',
  'ordering.what': 'Wat wordt besteld',
  'ordering.none': 'Voeg hieronder een dienst toe.',
  'ordering.search': 'Dienst, uitgever of abonnement',
  'ordering.add': '{name} toevoegen',
  'ordering.noAccount': 'Deze klant heeft nog geen account.',
  'ordering.po': 'Bestelnummer van de klant',
  'ordering.retail': 'Klant betaalt',
  'ordering.wholesale': 'U betaalt',
  'ordering.margin': 'Uw marge',
  'ordering.after': 'De klant ziet de bestelling, en dat u die hebt geplaatst.',
};

export default words;
