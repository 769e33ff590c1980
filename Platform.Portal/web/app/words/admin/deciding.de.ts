import type { Translation } from '@core/words/translation';
import type en from './deciding.en';

const words: Translation<typeof en> = {
  'queue.other.links': 'Verknüpfungen zu entscheiden',
  'queue.other.drifts': 'Abweichungen beim Anbieter',
  'links.title': 'Zu entscheidende Verknüpfungen mit dem Anbieter',
  'links.none': 'Keine Verknüpfung wartet auf eine Entscheidung',
  'links.noneWhy':
    'Sagt ein Mandant, dass der Anbieter einen Kunden schon hat, entscheiden Mitarbeiter hier, ob das stimmt.',
  'links.customer': 'Kunde',
  'links.asked': 'Beim Anbieter gewünscht',
  'links.confirm': 'Bestätigen',
  'links.refuse': 'Ablehnen',
  'links.confirmTitle': '{customer} mit {provider} verknüpfen?',
  'links.confirmWhat': '{tenant} kann dafür bestellen und übernehmen, was dort läuft.',
  'links.confirmSeen':
    'Bestätigen Sie nur, was {tenant} belegt hat: Wer die Verknüpfung hat, liest das Geschäft dieses Kunden.',
  'links.confirmOnce': 'Kein anderer Kunde kann mit dieser ID verknüpft werden.',
  'links.confirmed': '{customer} ist verknüpft',
  'links.refuseTitle': 'Die Verknüpfung von {customer} ablehnen?',
  'links.refuseWhat': '{tenant} liest und übernimmt beim Anbieter nichts.',
  'links.refuseSeen': 'Die gewünschte ID bleibt mit Ihrem Grund vermerkt.',
  'links.refused': 'Die Verknüpfung von {customer} ist abgelehnt',
  'drifts.title': 'Abweichungen beim Anbieter',
  'drifts.what': 'Was abweicht',
  'drifts.none': 'Nichts weicht ab',
  'drifts.noneWhy':
    'Abonnements werden mit denen des Anbieters verglichen; was sich nicht von selbst behebt, steht hier.',
  'drifts.settle': 'Erledigen',
  'drifts.settleTitle': 'Die Abweichung von {customer} erledigen?',
  'drifts.settleWhat':
    'Es wird vermerkt, dass Mitarbeiter sie angesehen haben; das Abonnement ändert sich dadurch nicht.',
  'drifts.settleKept': 'Sie bleibt mit Ihrer Notiz vermerkt.',
  'drifts.note': 'Was Sie gefunden haben',
  'drifts.settled': 'Die Abweichung ist erledigt',
  'state.drift.Open': 'Offen',
  'state.drift.Repaired': 'Von selbst behoben',
  'state.drift.Settled': 'Erledigt',
  'tenants.partnerSet': 'Partner-ID setzen',
  'tenants.partnerTitle': 'Partner-ID von {name} setzen?',
  'tenants.partnerWhat': 'Eine Verknüpfung, für die der Anbieter mit dieser ID bürgt, braucht keine Entscheidung.',
  'tenants.partnerWas': 'Bisher ist sie {partnerId}.',
  'tcredit.title': 'Kredit bei uns',
  'tcredit.limited': 'Bis zu {limit} dürfen offen und gebunden sein, zu Einkaufspreisen.',
  'tcredit.holdStops': '{name} und seine Kunden können nichts Neues bestellen und keine Plätze hinzufügen.',
  'tcredit.invoices': 'Seine Rechnungen',
};

export default words;
