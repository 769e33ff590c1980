import type { Translation } from '@core/words/translation';
import type en from './invoice.en';

const words: Translation<typeof en> = {
  'desk.title': 'Zahlungen und Korrekturen',
  'desk.nothing': 'Noch nichts gezahlt oder zurückgenommen.',
  'desk.reason': 'Warum, für Ihr eigenes Protokoll',
  'desk.record': 'Zahlung erfassen',
  'desk.recordTitle': 'Zahlung von {number} erfassen?',
  'desk.recordWhat': 'Die Rechnung gilt um diesen Betrag als bezahlt, heute per Bank erhalten.',
  'desk.recordMore': 'Was darüber hinausgeht, bleibt Guthaben des Kunden.',
  'desk.recorded': 'Die Zahlung ist erfasst',
  'desk.credit': 'Gutschreiben',
  'desk.dispute': 'Streit vermerken',
  'desk.disputeTitle': 'Bestreitet der Kunde {number}?',
  'desk.disputeWhat': 'Bis der Streit endet: keine Mahnung, Sperre oder Pause dafür.',
  'desk.disputeEnds': 'Danach zählen die Tage weiter.',
  'desk.disputed': 'Wie viel strittig ist',
  'desk.buyerSays': 'Warum, in den Worten des Kunden',
  'desk.disputeNoted': 'Der Streit ist vermerkt',
  'desk.resolve': 'Streit beenden',
  'desk.resolveTitle': 'Ist der Streit beendet?',
  'desk.resolveWhat': 'Mahnungen laufen weiter. Was falsch war, schreiben Sie gut.',
  'desk.howEnded': 'Wie er endete',
  'desk.resolved': 'Der Streit ist beendet',
  'desk.writeOff': 'Ausbuchen',
  'desk.writeOffTitle': 'Von {number} ausbuchen?',
  'desk.writeOffHowMuch': 'Wie viel ausgebucht wird',
  'desk.writeOffWhat': 'Es wird nicht mehr verlangt, und keine Mahnung geht hinaus.',
  'desk.writeOffTax': 'Die Steuer holen Sie außerhalb zurück.',
  'desk.writeOffPaid': 'Was für {number} doch noch kommt, wird wieder abgezogen.',
  'desk.writtenOff': 'Es ist ausgebucht',
  'desk.amount': 'Wie viel eingegangen ist',
  'desk.reference': 'Referenz',
};

export default words;
