import type { Translation } from '@core/words/translation';
import type en from './billing.en';

const words: Translation<typeof en> = {
  'billing.lead': '月が締まると下書きが請求書になります。各月の進み具合を表示します',
  'billing.empty': '請求処理をした月はまだありません',
  'billing.emptyWhy': '最初の月が締まる翌月5日に、最初の処理が自動で始まります。',
  'billing.month': '対象月',
  'billing.outcome': '請求書',
  'billing.finished': '完了日時',
  'billing.invoices': '請求書',
  'billing.issued': '{total}件中{issued}件を発行',
  'billing.nothingLeft': '請求対象なし',
  'billing.failed': '{count, plural, other {#件は未発行です。自動で再試行します}}',
  'billing.progress': '{month}の請求の進み具合',
  'billing.byItself': '自動',
  'billing.byStaff': 'スタッフ',
  'billing.new': '今すぐ請求する',
  'billing.newWhy': '毎月自動で請求します。手動の処理は残りの分を発行します。',
  'billing.start': '{month}を請求',
  'billing.startTitle': '{month}を全販売元について請求しますか',
  'billing.startHow': '{count, plural, =0 {この月の下書きは残っていません。追加がなければ何も発行されません。} other {#件の下書きが番号付きの請求書になります。}}',
  'billing.startMany': '{most}件を超える下書きが番号付きの請求書になります。',
  'billing.startMailed': 'それぞれ購入者にメールで送られます。',
  'billing.startIssued': '発行済みの請求書は変わりません。',
  'billing.startFinal': '請求書は取り消せません。誤りはクレジットノートで訂正します。',
  'billing.started': '{month}を請求しています。このページを離れてもかまいません',
  'state.run.Waiting': '待機中',
  'state.run.Running': '処理中',
  'state.run.Finished': '完了',
};

export default words;
