import type { HandbookEvents } from '../../handbook.ts'
import type { MeasureEvents } from '../../measures.ts'
import type { ProposalEvents } from '../../proposals.ts'
import type { ReflectionEvents } from '../../reflections.ts'
import type { EventWords } from '../context.ts'

type Learning =
  | keyof HandbookEvents
  | keyof MeasureEvents
  | keyof ProposalEvents
  | keyof ReflectionEvents

/** インシデントから学んだこと、そこから変えたこと。 */
export const learningEvents: Pick<EventWords, Learning> = {
  'measure.added': ({ kind, text }, { by, term }) =>
    `${by}が${term.measureKind(kind)}を追加しました：${text}`,
  'measure.changed': ({ text, state, proof, due, dueReason }, { by, term }) => {
    const day = dueReason === undefined ? null : `期限：${due ?? 'なし'}（${dueReason}）`
    const changes = [text, state && term.measureState(state), proof, day].filter(Boolean).join('、')
    return `${by}が対策を更新しました${changes === '' ? '' : `（${changes}）`}`
  },
  'measure.carried_over': ({ reason }, { by }) =>
    `${by}が必須の策の持ち越しを認めました（理由：${reason}）`,
  'measure.carry_over_withdrawn': (_, { by }) => `${by}が策の持ち越しを取り消しました`,
  'measure.reminded': ({ why, due }, { by }) =>
    why === 'due_soon'
      ? `${by}が対策の期限（${due}）を担当者に知らせました`
      : `${by}が対策の期限（${due}）を過ぎたことを担当者に知らせました`,
  'report.reminded': ({ person, missing }, { by, name }) =>
    `${by}が${name(person)}にレポートの残り${missing}項目を知らせました`,
  'postmortem.decided': ({ form, at, reason }, { by, term }) =>
    form === 'waived'
      ? `${by}がポストモーテムは行わないと決めました（理由：${reason ?? '記載なし'}）`
      : `${by}がポストモーテムの形を「${term.postmortemForm(form)}」に決めました${at === null ? '' : `（${term.time(at)}）`}`,
  'postmortem.thread_opened': (_, { by }) => `${by}がルームにポストモーテムのスレッドを開きました`,
  'postmortem.held': ({ outcome }, { by }) =>
    `${by}がポストモーテムを行ったことを記録しました${outcome === null ? '' : `：${outcome}`}`,
  'page.shipped': ({ title }, { by }) =>
    `${by}の編集の前に、「${title.ja || title.en}」の元の文章を控えました`,
  'page.written': ({ title, version }, { by }) =>
    `${by}が心構え「${title.ja || title.en}」を書きました（第${version}版）`,
  'page.locked': ({ reason }, { by }) => `${by}が心構えのページを固定しました（理由：${reason}）`,
  'page.unlocked': (_, { by }) => `${by}が心構えのページの固定を外しました`,
  'page.retired': ({ reason }, { by }) => `${by}が心構えのページを取り下げました：${reason}`,
  'page.brought_back': (_, { by }) => `${by}が心構えのページを元に戻しました`,
  'page.example_linked': (_, { by }) => `${by}が心構えのページに実例を加えました`,
  'page.example_unlinked': (_, { by }) => `${by}が心構えのページから実例を外しました`,
  'tip.saved': ({ text }, { by }) => `${by}がコツを控えました：${text}`,
  'tip.published': ({ text }, { by }) => `${by}がコツを公開しました：${text}`,
  'tip.withdrawn': (_, { by }) => `${by}がコツを取り下げました`,
  'proposal.made': ({ text }, { by }) => `${by}が改善を提案しました：${text}`,
  'proposal.adopted': ({ by: person, comment }, { name }) =>
    `${name(person)}が改善提案を採用しました${comment === null ? '' : `：${comment}`}`,
  'proposal.declined': ({ reason }, { by }) => `${by}が改善提案を見送りました（理由：${reason}）`,
  'reflection.finished': ({ person }, { name }) =>
    `${name(person)}が「フローで変えたいこと」に答えました`,
  'pulse.given': () => '終わったあとの質問に回答がありました',
}
