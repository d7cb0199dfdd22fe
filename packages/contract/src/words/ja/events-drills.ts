import type { DrillEvents } from '../../drills.ts'
import type { EventWords } from '../context.ts'

const ANSWERS: Readonly<Record<DrillEvents['drill.answered']['answer'], string>> = {
  commander: '訓練でコマンダーをやってみたいと答えました',
  player: '訓練に参加します',
  observer: '訓練を見守ります',
  away: '訓練に参加できません',
}

/** Drills, as they are planned and remembered. */
export const drillEvents: Pick<EventWords, keyof DrillEvents> = {
  'drill.scheduled': ({ title, startsAt }, { by, term }) =>
    `${by}が訓練「${title}」を計画しました（${term.time(startsAt)}）`,
  'drill.changed': ({ title, startsAt }, { by, term }) => {
    const name = title === undefined ? '訓練' : `訓練「${title}」`
    return startsAt === undefined
      ? `${by}が${name}の内容を変更しました`
      : `${by}が${name}の日時を変更しました（${term.time(startsAt)}）`
  },
  'drill.answered': ({ person, answer }, { name }) => `${name(person)}は${ANSWERS[answer]}`,
  'drill.reminded': ({ days }, { by }) =>
    `${by}が訓練の${days === 1 ? '前日' : '1週間前'}のお知らせをしました`,
  'drill.continued': ({ startsAt }, { by, term }) =>
    `${by}が次回の訓練を計画しました（${term.time(startsAt)}）`,
  'drill.held': ({ commander, note }, { by, name }) => {
    const who = commander === null ? '' : `（コマンダー：${name(commander)}）`
    return `${by}が訓練の実施を記録しました${who}${note === null ? '' : `：${note}`}`
  },
  'drill.aborted': ({ reason }, { by }) => `${by}が訓練を中止しました：${reason}`,
}
