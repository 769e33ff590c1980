import type { Translation } from '@core/words/translation';
import type en from './invoice.en';

const words: Translation<typeof en> = {
  'desk.title': '入金と訂正',
  'desk.nothing': '入金や訂正はまだありません。',
  'desk.reason': '理由（社内記録用）',
  'desk.record': '入金を記録',
  'desk.recordTitle': '{number}の入金を記録しますか',
  'desk.recordWhat': '本日銀行で受領したものとして、この金額が請求書に充当されます。',
  'desk.recordMore': '超過分は顧客の残高になります。',
  'desk.recorded': '入金を記録しました',
  'desk.credit': '返金通知書を発行',
  'desk.dispute': '異議を記録',
  'desk.disputeTitle': '{number}への異議を記録しますか',
  'desk.disputeWhat': '異議が解決するまで、督促・保留・停止は行われません。',
  'desk.disputeEnds': '解決後に日数の計算が再開されます。',
  'desk.disputed': '異議の金額',
  'desk.buyerSays': '理由（顧客の言葉で）',
  'desk.disputeNoted': '異議を記録しました',
  'desk.resolve': '異議を終了',
  'desk.resolveTitle': '異議は解決しましたか',
  'desk.resolveWhat': '督促が再開されます。誤りは返金通知書で訂正します。',
  'desk.howEnded': '結果',
  'desk.resolved': '異議を終了しました',
  'desk.writeOff': '貸倒処理',
  'desk.writeOffTitle': '{number}の貸倒処理をしますか',
  'desk.writeOffHowMuch': '貸倒処理する金額',
  'desk.writeOffWhat': '以後は請求されず、督促も送られません。',
  'desk.writeOffTax': '税の還付手続きは別途必要です。',
  'desk.writeOffPaid': '後から{number}に入金があれば戻されます。',
  'desk.writtenOff': '貸倒処理しました',
  'desk.amount': '入金額',
  'desk.reference': '参照番号',
};

export default words;
