import type { Translation } from '@core/words/translation';
import type en from './terms.en';

const words: Translation<typeof en> = {
  'line.ends': '最初の期間の終わり',
  'line.endsOtherwise': '最初の期間を早く終える',
  'line.endsItself': '期間どおり',
  'line.endsOn': '{count, plural, =0 {{at}（月末）} other {{at}（サブスクリプション#件と同時）}}',
  'line.endsSooner': '最初の期間は{at}に終わります',
  'line.converts': '試用期間が終わったら有料プランとして続ける',
  'checkout.day': '注文日',
  'checkout.dayHint': '指定しなければすぐに、指定すればその日の価格で注文します。',
  'renewal.pay': '有料で続ける',
  'renewal.payTitle': '試用期間の後、有料で続けますか？',
  'renewal.payWhat': '{at}から、その日の価格で有料プランになります。',
  'renewal.payUntil': 'それまでは取り消せます。',
  'renewal.runOn': '月額{price}で続ける',
  'renewal.runNot': '終了させる',
  'renewal.runOnTitle': '月ごとに続けますか？',
  'renewal.runOnWhat': '{at}の後は、現在の価格で毎月{price}（税抜）かかります。',
  'renewal.runOnUntil': 'それまでは取り消せます。その後も毎月終了できます。',
  'renewal.runsOn': '終了後も続きます',
  'renewal.runsNot': '期間どおりに終わります',
  'renewal.runsOnAt': '{at}に更新されず、月額{price}で月ごとに続きます。',
  'invoice.evidence': '証跡',
  'invoices.uninvoiced': '未請求',
  'invoices.ahead': '前払い',
  'invoicesBy.title': '請求書の分け方',
  'invoicesBy.label': '分ける単位',
  'invoicesBy.hint': '翌月から。',
  'invoicesBy.one': '月に1通',
  'invoicesBy.account': 'アカウントごと',
  'invoicesBy.department': '部門ごと',
};

export default words;
