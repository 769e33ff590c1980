import type { Translation } from '@core/words/translation';
import type en from './leaving.en';

const words: Translation<typeof en> = {
  'leaving.head': '契約終了',
  'leaving.against': '終了の前に、次のものを終える必要があります：',
  'leaving.clear': '進行中のものはありません。終了できます。',
  'leaving.gone': '終了しました。文書、価格、履歴は残ります。',
  'leaving.leave': '終了させる',
  'leaving.leaving': '終了しています…',
  'leaving.left': '{name}は終了しました',
  'leaving.title': '{name}を完全に終了させますか？',
  'leaving.access': 'セッション、招待、プログラム、署名鍵は直ちに終了します。',
  'leaving.hosts': '{hosts}を手放します。別のテナントがその名前を使えるようになります。',
  'leaving.slug': '短縮名{slug}は二度と使われません。',
  'leaving.history': '文書、価格、監査ログは残ります。',
  'leaving.final': '元に戻すことはできません。',
  'leaving.open.open-orders': '未完了の注文',
  'leaving.open.changes-under-way': '進行中の変更',
  'leaving.open.running-subscriptions': '有効なサブスクリプション',
  'leaving.open.tenants-below': '配下のテナント',
  'leaving.step.stop-trading': 'サインインと注文を止める',
  'leaving.step.begin-leaving': '進行中のものがないことを確かめる',
  'leaving.step.end-access': 'セッションと招待を終える',
  'leaving.step.close-clients': 'プログラムと他のプロバイダーを閉じる',
  'leaving.step.revoke-keys': '署名鍵を失効させる',
  'leaving.step.stop-work': '待機中の作業を止める',
  'leaving.step.free-names': 'ホスト名を手放す',
  'leaving.step.close-tenant': 'テナントを閉じる',
};

export default words;
