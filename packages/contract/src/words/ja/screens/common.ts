import type { common as Common } from '../../en/screens/common.ts'

export const common = {
  aside: (said) => `（${said}）`,
  labelled: (name, said) => `${name}：${said}`,
  cancel: 'やめる',
  close: '閉じる',
  copied: 'コピーしました',
  copy: 'コピー',
  more: 'さらに表示',
  noName: 'まだいません',
  optional: '任意',
  retry: 'もう一度試す',
  save: '保存',
  saved: '保存しました',
  saving: '保存しています…',
  search: '検索',
  severity: {
    sev1: { code: 'SEV1', word: '致命的' },
    sev2: { code: 'SEV2', word: '重大' },
    sev3: { code: 'SEV3', word: '軽度' },
    sev4: { code: 'SEV4', word: '軽微・観察' },
  },
  phaseBar: 'フェーズ',
  phaseDone: '済み',
  phaseNow: 'いまここ',
  state: {
    suspected: '検知（かもしれない）',
    aligning: 'すり合わせ中',
    responding: '復旧対応中',
    monitoring: '経過観察中',
    converged: '収束',
    learning: '再発防止・振り返り中',
    closed: 'クローズ',
    archived: 'アーカイブ済み',
    dismissed: '取り下げ',
    merged: '統合',
  },
  drill: '訓練',
  private: '非公開',
  problem: {
    title: 'うまくいきませんでした',
    unreachable:
      'サーバーにつながりません。入力した内容は残っています。少し待って、もう一度お試しください。',
  },
  ago: {
    now: 'たった今',
  },
} satisfies typeof Common
