import type { Translation } from '@core/words/translation';
import type en from './why.en';

const words: Translation<typeof en> = {
  'why.title': '{amount}の内訳',
  'why.days': '{all}日中{days}日（{period}）',
  'why.buying': '仕入価格',
  'why.rule': '価格ルール {name}（版{version}）',
  'why.price': '単価',
  'why.quantity': '数量',
  'why.share': '日割り',
  'why.net': '税抜',
  'why.tax': '税 {rate}',
  'why.rounding': '端数は一度だけ四捨五入。',
  'why.charged': '計上日 {at}（{kind}）',
  'charge.New': '新規',
  'charge.Added': '席の追加',
  'charge.Cycle': '期間の継続分',
  'charge.Renewal': '更新',
  'charge.Moved': 'プラン変更',
  'charge.Credit': '返金',
  'charge.Usage': '使用量',
  'why.cost': 'プロバイダーの原価',
};

export default words;
