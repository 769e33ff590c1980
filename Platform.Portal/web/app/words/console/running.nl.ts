import type { Translation } from '@core/words/translation';
import type en from './running.en';

const words: Translation<typeof en> = {
  'today.hello': 'Dag {name}',
  'today.lead':
    '{count, plural, =0 {{day}: niets vraagt je aandacht} one {{day}: # zaak vraagt je aandacht} other ' +
    '{{day}: # zaken vragen je aandacht}}',
  'today.toReceive': 'Te ontvangen',
  'today.seats': 'Plaatsen',
  'today.inUse': 'in actieve abonnementen',
  'today.quiet': 'Niets vraagt je aandacht',
  'today.quietNext': 'De volgende looptijd eindigt op {at}.',
  'today.needsYou': 'Vraagt je aandacht',
  'today.look': 'Bekijk',
  'today.latest': 'Laatste bestellingen',
  'today.allOrders': 'Alle bestellingen',
  'today.renewals': 'Looptijden die in 8 weken eindigen',
  'today.list': 'Lijst',
  'today.next': 'Hierna',
  'task.exceptions':
    '{count, plural, one {# verschil in de boeken houdt een maand open} other {# verschillen in de boeken ' +
    'houden een maand open}}',
  'task.overdue': '{count, plural, one {# factuur is te laat} other {# facturen zijn te laat}}',
  'task.disputes':
    '{count, plural, one {# betwisting wacht op je antwoord} other {# betwistingen wachten op je antwoord}}',
  'task.failed': '{count, plural, one {# bestelling bekijken} other {# bestellingen bekijken}}',
  'task.approve':
    '{count, plural, one {# bestelling wacht op goedkeuring} other {# bestellingen wachten op goedkeuring}}',
  'task.ending':
    '{count, plural, one {# abonnement eindigt binnen 14 dagen} other {# abonnementen eindigen binnen 14 ' +
    'dagen}}',
  'order.withTax': 'met btw',
  'customers.one': 'Klant',
  'customers.new': 'Nieuwe klant',
  'customers.add': 'Klant toevoegen',
  'customers.empty': 'Nog geen klanten',
  'customers.emptyWhy': 'Voeg de eerste toe.',
  'customers.search': 'Naam, mail of btw-nummer',
  'customers.supplier': 'Bij de leverancier',
  'customers.since': 'Sinds',
  'customers.countryHint': 'Twee letters, zoals NL of JP',
  'customers.account': 'Eerste account',
  'customers.accountHint': 'Heet als het bedrijf als je niets invult.',
  'customers.agreed': 'Overeenkomst aanvaard door',
  'customers.agreedHint':
    'De leverancier vraagt wie zijn klantovereenkomst aanvaardde. Nodig voor de eerste bestelling.',
  'customers.noAgreement': 'Nog geen klantovereenkomst',
  'customers.noAgreementWhy': 'De eerste bestelling wordt geweigerd tot iemand haar aanvaardt.',
  'customers.linkWhy': 'Bestellen kan zodra de leverancier deze klant kent.',
  'customers.balance': 'Saldo',
  'customers.invoiced': 'Gefactureerd en open',
  'customers.uninvoiced': 'Nog niet gefactureerd',
  'customers.unallocated': 'Vooruitbetaald',
  'customers.nothing': 'Nog niets hier',
  'link.Arranging': 'Wordt geregeld',
  'link.Linked': 'Bekend',
  'link.Pending': 'Wacht op de leverancier',
  'link.Refused': 'Geweigerd',
  'corders.search': 'Nummer of klant',
  'corders.calm': 'Geen bestelling vraagt je aandacht',
  'renewals.lead': 'Wat hierna eindigt of verlengt',
  'renewals.search': 'Klant of dienst',
  'renewals.within.14': '14 dagen',
  'renewals.within.60': '60 dagen',
  'renewals.within.all': 'Alle',
  'renewals.none': 'In deze tijd eindigt of verlengt niets',
  'renewals.when': 'Wanneer',
  'renewals.outcome': 'Wat er gebeurt',
  'renewals.then': 'Volgende looptijd',
  'renewals.outcome.Renews': 'Verlengt',
  'renewals.outcome.RunsOn': 'Loopt door',
  'renewals.outcome.Ends': 'Eindigt',
  'renewals.today': 'Tegen de prijzen van vandaag, zonder btw.',
};

export default words;
