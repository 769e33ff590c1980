import type { Translation } from '@core/words/translation';
import type en from './money.en';

const words: Translation<typeof en> = {
  'credit.title': '請求書 {number} の返金通知書',
  'credit.lead': '明細の一部または全部を取り消します',
  'credit.how': '取消額',
  'credit.ofLine': '{number}行目の取消額',
  'credit.all': '全額',
  'credit.none': 'クリア',
  'credit.why': '理由（顧客向け）',
  'credit.sum': '取消額（税抜）',
  'credit.tax': '税は各明細の税率で併せて取り消されます。',
  'credit.wrong': '0から{all}まで',
  'credit.issue': '返金通知書を発行',
  'credit.issueFor': '{amount}を取り消す',
  'credit.ask': '{number}のうち{amount}を取り消しますか',
  'credit.what': '番号付きの返金通知書が直ちに発行され、メールで送られます。',
  'credit.owed': '未払い額が減り、支払済みの分は顧客の残高になります。',
  'credit.final': '取り消しはできません。',
  'credit.issued': '{number}を発行しました',
};

export default words;
