/** What matters, by state. */
export const MATTERS = {
  ja: {
    suspected: '誰が何に困っているか',
    aligning: '方針・重大度・コマンダー',
    responding: '被害を止める（暫定でよい）',
  },
  en: {
    suspected: 'Who is in trouble, and with what?',
    aligning: 'Approach, severity, commander',
    responding: 'Stop the harm. A temporary fix is fine.',
  },
}

/** What people in the story say. */
export const TOLD = {
  ja: {
    impact: 'カード払いの購入者の約3割が、支払いを終えられない',
    policy: '新しい決済基盤への切り替えを戻す',
    worst: '二重に請求している',
    check: '決済代行の明細と注文を突き合わせる',
    fact: '14:05 v231 をデプロイ',
    guess: 'リトライで二重に与信している',
    status: '切り戻しを始めました。10分で効果がわかります。',
    support: 'CSが、3人のお客さまの支払いを確認した',
    graph: 'エラー率 0.1%以下が15分続いた',
    objection: '海外カードがまだ失敗している',
    comment: '再発防止策の担当を書いてください。',
    title: '決済の一部が失敗している',
  },
  en: {
    impact: 'About 30% of card buyers cannot finish paying',
    policy: 'Switch back from the new payment service',
    worst: 'We charge people twice',
    check: 'Compare the provider’s statement with our orders',
    fact: '14:05 v231 deployed',
    guess: 'Retries authorise twice',
    status: 'Switching back. In ten minutes we know whether it helps.',
    support: 'Support confirmed that three customers can pay',
    graph: 'Errors below 0.1% for 15 minutes',
    objection: 'Foreign cards still fail',
    comment: 'Please say who carries the prevention out.',
    title: 'Some payments fail',
  },
}

/** What the call talks of. */
export const TALKED = {
  ja: {
    now: 'カードを止めるか',
    next: '返金をどう案内するか',
    parked: '監視の穴',
    away: '手元での再現',
    ended: '戻すかどうか',
  },
  en: {
    now: 'Switch cards off?',
    next: 'What to say of refunds',
    parked: 'The gap in the alarms',
    away: 'Reproduce it',
    ended: 'Go back or not',
  },
} as const
