import type { Translation } from '@core/words/translation';
import type en from './deciding.en';

const words: Translation<typeof en> = {
  'queue.other.links': 'Koppelingen te beslissen',
  'queue.other.drifts': 'Verschillen bij de provider',
  'links.title': 'Koppelingen met de provider te beslissen',
  'links.none': 'Geen koppeling wacht op een beslissing',
  'links.noneWhy': 'Zegt een tenant dat de provider een klant al heeft, dan beslissen medewerkers hier of dat klopt.',
  'links.customer': 'Klant',
  'links.asked': 'Gevraagd bij de provider',
  'links.confirm': 'Bevestigen',
  'links.refuse': 'Weigeren',
  'links.confirmTitle': '{customer} koppelen aan {provider}?',
  'links.confirmWhat': '{tenant} kan ervoor bestellen en overnemen wat daar loopt.',
  'links.confirmSeen':
    'Bevestig alleen wat {tenant} heeft aangetoond: wie de koppeling heeft, leest de zaken van die klant.',
  'links.confirmOnce': 'Geen andere klant kan aan deze id worden gekoppeld.',
  'links.confirmed': '{customer} is gekoppeld',
  'links.refuseTitle': 'De koppeling van {customer} weigeren?',
  'links.refuseWhat': '{tenant} leest niets bij de provider en neemt niets over.',
  'links.refuseSeen': 'De gevraagde id blijft met je reden geregistreerd.',
  'links.refused': 'De koppeling van {customer} is geweigerd',
  'drifts.title': 'Verschillen bij de provider',
  'drifts.what': 'Wat verschilt',
  'drifts.none': 'Niets verschilt',
  'drifts.noneWhy':
    'Abonnementen worden vergeleken met die van de provider; wat zich niet vanzelf herstelt, staat hier.',
  'drifts.settle': 'Afhandelen',
  'drifts.settleTitle': 'Het verschil van {customer} afhandelen?',
  'drifts.settleWhat': 'Genoteerd wordt dat medewerkers hebben gekeken; het abonnement verandert er niet door.',
  'drifts.settleKept': 'Het blijft met je notitie geregistreerd.',
  'drifts.note': 'Wat je vond',
  'drifts.settled': 'Het verschil is afgehandeld',
  'state.drift.Open': 'Open',
  'state.drift.Repaired': 'Vanzelf hersteld',
  'state.drift.Settled': 'Afgehandeld',
  'tenants.partnerSet': 'Partner-ID instellen',
  'tenants.partnerTitle': 'Partner-ID van {name} instellen?',
  'tenants.partnerWhat': 'Een koppeling waarvoor de provider met deze id instaat, hoeft niet te worden beslist.',
  'tenants.partnerWas': 'Tot nu toe is die {partnerId}.',
  'tcredit.title': 'Krediet bij ons',
  'tcredit.limited': 'Tot {limit} mag open en vastgelegd zijn, tegen inkoopprijzen.',
  'tcredit.holdStops': '{name} en zijn klanten kunnen niets nieuws bestellen en geen plaatsen toevoegen.',
  'tcredit.invoices': 'De facturen',
};

export default words;
