import type { Translation } from '@core/words/translation';
import type en from './ordering.en';

const words: Translation<typeof en> = {
  'ordering.title': '{name} の代理注文',
  'ordering.do': 'この顧客の注文をする',
  'ordering.what': '注文内容',
  'ordering.none': '下からサービスを追加してください。',
  'ordering.search': 'サービス、提供元、プラン',
  'ordering.add': '{name} を追加',
  'ordering.noAccount': 'この顧客にはまだアカウントがありません。',
  'ordering.po': '顧客の注文番号',
  'ordering.retail': '顧客の支払額',
  'ordering.wholesale': '貴社の支払額',
  'ordering.margin': '貴社の利益',
  'ordering.after': '顧客には注文内容と、貴社が注文したことが表示されます。',
};

export default words;
