import type { Translation } from '@core/words/translation';
import type en from './orders.en';

const words: Translation<typeof en> = {
  'aorder.title': '注文 {number}',
  'aorder.lines': '明細',
  'aorder.what': '内容',
  'aorder.quantity': '数量',
  'aorder.price': '価格',
  'aorder.wholesale': '卸値',
  'aorder.tax': '税',
  'aorder.customer': '顧客',
  'aorder.number': '先方の注文番号',
  'aorder.history': '経過',
  'aorder.cost': '金額',
  'acards.title': 'カード口座',
  'acards.lead': 'リセラーがカードを受け付ける口座と、各支払いから前払いとして留保する割合',
  'acards.none': 'カードを受け付けるリセラーはまだありません',
  'acards.noneWhy': '口座はリセラーが自社のコンソールで開きます。',
  'acards.kept': '前払いの留保',
  'acards.change': '変更',
  'acards.changeTitle': '{name} のカード支払いから何を留保しますか？',
  'acards.changeWhat': '次の支払いから、リセラー自身の請求書の前払いに充てます。',
  'acards.percent': 'パーセント（0〜100）',
  'acards.changed': '次の支払いから留保します',
  'state.cardaccount.Preparing': '開設中',
  'state.cardaccount.Onboarding': '情報を確認中',
  'state.cardaccount.Active': '受付中',
  'state.cardaccount.Restricted': '追加情報が必要',
  'state.cardaccount.Refused': '不承認',
};

export default words;
