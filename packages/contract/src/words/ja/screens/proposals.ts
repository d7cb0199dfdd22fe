import type { proposals as english } from '../../en/screens/proposals.ts'

/** 改善提案と、参加した人への問いかけ。 */
export const proposals = {
  empty: 'まだ提案がありません。フローで変えたいことを、誰でも一文から提案できます。',
  add: '変更を提案',
  text: '何を変えると、どうよくなりますか',
  target: '何についてですか',
  targets: {
    flow: '進め方',
    page: '心構えのページ',
    todo: 'ToDoのひな型',
    setting: '設定',
  },
  todo: {
    which: 'どのToDo',
    inWords: '特に決めず、文章で提案する',
    fresh: '新しいToDo',
    away: 'このToDoをなくす',
    changes: '採用すると変わること',
    stale: '提案のあとにToDoが変わっています。いまの内容をもとに、提案し直してください。',
  },
  setting: {
    which: 'どの設定',
    none: '特に決めない',
    inForm: (part: string) => `「${part}」をフォームで直し、その形のまま提案する`,
    about: (part: string) => `設定：${part}`,
    rebased:
      '提案のあとに、ほかの人がこの設定を変えています。ここには、その変更に重ねた結果を表示しています。',
    stale:
      '提案のあとに同じところが変わったため、このままでは採用できません。いまの内容をもとに、提案し直してください。',
    locked: (name: string, reason: string) =>
      `この設定は${name}さんが固定しています（${reason}）。管理者が固定を解くと採用できます。`,
  },
  submit: '提案を送る',
  open: '検討中',
  decided: '決着済み',
  states: { open: '検討中', adopted: '採用', declined: '見送り' },
  by: (name: string) => `提案：${name}さん`,
  decidedBy: (name: string) => `決めた人：${name}さん`,
  change: '変わるところ',
  adopt: '採用する',
  decline: '見送る',
  reason: '見送る理由（提案した人に伝わります）',
  locked: (name: string, reason: string) =>
    `このページは${name}さんが固定しています（${reason}）。管理者が決めます。`,
  adminsDecide: 'この提案は管理者が決めます。',
  asked: {
    flow: (number: number) => `#${number} が終わりました。フローで変えたいことはありますか`,
    flowHelp: 'ひとつで十分です。答えは改善提案になります。',
    flowLabel: '変えたいこと',
    flowSubmit: '提案する',
    nothing: '特にありません',
    pulse: (number: number) => `#${number} の対応はいかがでしたか`,
    pulseHelp: '名前は残りません。3人以上の回答がそろったときだけ、まとめて表示します。',
    useful: '自分は役に立てた',
    clear: '何をすればよいかわかった',
    learnt: '仕事の進め方が変わる学びがあった',
    again: '次もまた加わりたい',
    answers: { yes: 'はい', partly: '少し', no: 'いいえ' },
    pulseSubmit: '回答する',
    rather: '答えない',
    result: '参加した人の手応え',
    count: (answers: number) => `${answers}人の回答`,
  },
} satisfies typeof english
