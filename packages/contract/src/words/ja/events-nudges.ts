import type { EventWords } from '../context.ts'
import type { NudgeEvents } from '../../nudges.ts'
import type { TopicEvents } from '../../topics.ts'
import { nudges } from './nudges.ts'

/** 道具が声をかけたことと、通話の話題。全員に関わることだけを文にする。 */
export const nudgeEvents: Pick<EventWords, keyof NudgeEvents | keyof TopicEvents> = {
  'nudge.said': ({ parts }, { by }) =>
    `${by}が全員に声をかけました：${nudges.list(parts.map(({ code }) => nudges.names[code]))}`,
  'nudge.dismissed': ({ code }, { by }) => `${by}が声かけを不要としました：${nudges.names[code]}`,
  'nudge.acted': ({ code }, { by }) => `${by}が声かけに応じました：${nudges.names[code]}`,
  'nudge.ended': ({ code }) => `声かけの理由がなくなりました：${nudges.names[code]}`,
  'topic.added': ({ text, lane }, { by }) =>
    lane === 'parked'
      ? `${by}が話題を「あとで話す」に入れました：${text}`
      : `${by}が話題を待ち行列に入れました：${text}`,
  'topic.begun': (_, { by }) => `${by}が次の話題に移しました`,
  'topic.queued': (_, { by }) => `${by}が話題を待ち行列に戻しました`,
  'topic.parked': (_, { by }) => `${by}が話題を「あとで話す」に移しました`,
  'topic.broken_out': ({ owner, returnAt }, { name, term }) =>
    `${name(owner)}が話題を別の場所で進めます（${term.time(returnAt)}に戻る予定）`,
  'topic.ended': ({ outcome }) =>
    outcome === null ? '話題が終わりました（決まったことはなし）' : `話題の結論：${outcome}`,
  'inquiry.asked': ({ text }, { by }) => `${by}から質問が届きました：${text}`,
  'inquiry.answered': ({ answer }, { by }) => `${by}が質問に答えました：${answer}`,
}
