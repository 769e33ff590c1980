import type { Translation } from '@core/words/translation';
import type en from './adopting.en';

const words: Translation<typeof en> = {
  'adopt.id': '仕入先での顧客ID',
  'adopt.idHint': '仕入先に既にある顧客の場合のみ入力します。確認されるまで待ちます。',
  'adopt.title': '仕入先で稼働中の契約',
  'adopt.why': 'この顧客がほかで購入した契約を引き継げます。中断なく続き、以後は自社から請求します。',
  'adopt.account': '引き継ぎ先のアカウント',
  'adopt.look': '稼働中の契約を確認',
  'adopt.again': '再確認',
  'adopt.reading': '仕入先に確認しています。このページを離れてもかまいません。',
  'adopt.nothing': '稼働中の契約はありません。',
  'adopt.ends': '終了 {at}',
  'adopt.seats': '{count, plural, other {#シート}}',
  'adopt.readAt': '確認日時 {at}',
  'adopt.take': '{count, plural, other {#件の契約を引き継ぐ}}',
  'adopt.takeTitle': '{count, plural, other {#件の契約を引き継ぎますか}}',
  'adopt.takeRuns': 'シート数、日付、返却の権利はそのまま続きます。',
  'adopt.takeBilled': '以後、表示の価格で仕入と請求が行われます。',
  'adopt.takeChanged': '確認後に変わったものは引き継がず、再度表示します。',
  'adopt.taking': '引き継いでいます',
  'adopt.obstacle.plan-not-known': 'プランがカタログにありません',
  'adopt.obstacle.price-not-known': '価格を決める価格ルールがありません',
  'adopt.obstacle.base-not-adopted': '先に基本サービスを引き継いでください',
  'adopt.obstacle.changed-meanwhile': 'その後変わりました。再確認してください',
  'adopt.obstacle.not-running': '稼働していません',
  'state.adoption.Reading': '確認中',
  'state.adoption.Ready': '承認待ち',
  'state.adoption.Adopting': '引き継ぎ中',
  'state.adoption.Completed': '完了',
  'state.found.Found': '引き継ぎ可',
  'state.found.Blocked': '不可',
  'state.found.Confirmed': '引き継ぎ中',
  'state.found.Adopted': '引き継ぎ済み',
};

export default words;
