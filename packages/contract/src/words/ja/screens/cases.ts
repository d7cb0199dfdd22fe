import type { cases as Cases } from '../../en/screens/cases.ts'

export const cases = {
  title: '事例集',
  search: 'タイトル・記録・会話・レポートを検索',
  placeholder: '例: 証明書、タイムアウト',
  state: '状態',
  severity: '重大度',
  any: 'すべて',
  states: { all: 'すべて', open: '対応中', closed: 'クローズ' },
  clear: '条件をクリア',
  none: '見つかりません。言葉を減らすか、条件をクリアしてください。',
  empty: '事例はまだありません。上げたインシデントはここに残り、あとから学べます。',
  toNow: 'インシデントを上げる',
  found: (shown: number) => `${shown} 件`,
  foundMore: (shown: number) => `${shown} 件を表示中`,
  end: 'これで全部です。',
  raised: '起票',
  closed: 'クローズ',
} satisfies typeof Cases
