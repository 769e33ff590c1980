import type { Translation } from '@core/words/translation';
import type en from './invoices.en';

const words: Translation<typeof en> = {
  'ainv.lead': '全テナントの請求書。自社の帳簿のものはここで開けます',
  'ainv.search': '番号・購入者・販売元',
  'ainv.anyState': 'すべての状態',
  'ainv.anyKind': 'すべての種別',
  'ainv.anyMonth': 'すべての月',
  'ainv.kind.wholesale': '販売店宛て',
  'ainv.kind.retail': '販売店発行',
  'ainv.kind.direct': '直販',
  'ainv.empty': '請求書はまだありません',
  'ainv.emptyWhy': '最初の月が締まると発行されます。',
  'ainv.first': '最初の{count}件のみ検索します。ほかを見るにはテナントか月を選んでください。',
  'ainv.draft': '下書き',
  'ainv.seller': '販売元',
  'ainv.buyer': '購入者',
  'ainv.due': '期日 {at}',
  'ainv.dueAt': '支払期日',
  'ainv.issued': '発行日',
  'ainv.balance': '未払い',
  'ainv.one': 'この請求書',
  'ainv.paid': '支払い済み',
  'ainv.credited': 'クレジット済み',
  'ainv.writtenOff': '償却済み',
  'ainv.disputed': '異議申し立て中',
  'ainv.moreLines': '{count, plural, other {ほか#明細}}',
  'ainv.theirs': '販売店からその顧客への請求書',
  'ainv.theirsWhy': '明細を見るには、理由を入力してテナントで作業してください。',
  'ainv.evidence': '証跡',
  'ainv.toTenant': '{name}へ',
};

export default words;
