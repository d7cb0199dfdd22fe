import type { EventType } from '../../events.ts'
import type { EventWords, Who } from '../context.ts'

type PeopleEvent = Extract<
  EventType,
  `${'participant' | 'call' | 'team' | 'knowledge' | 'subscription'}.${string}`
>

const NAMED = 5

/** A few names, and how many more. */
function some(people: readonly string[], { name }: Who): string {
  const rest = people.length - NAMED
  const shown = people.slice(0, NAMED).map(name).join('、')
  return rest > 0 ? `${shown} ほか${rest}人` : shown
}

const WHY_NOT = {
  nobody: '登録された人がいません',
  inactive: '無効化されています',
  unknown: '見つかりません',
}

/** Sentences about who is here and who was called. */
export const peopleEvents: Pick<EventWords, PeopleEvent> = {
  'participant.joined': ({ person, availability }, { name, term }) =>
    `${name(person)}が参加しました（${term.availability(availability)}）`,
  'participant.availability_changed': ({ availability, until }, { by, term }) =>
    `${by}：${term.availability(availability)}${until === null ? '' : `（${term.time(until)}まで）`}`,
  'participant.called': ({ person, capacity }, { name }) =>
    capacity === 'act'
      ? `${name(person)}に「来てください」とお願いしました`
      : `${name(person)}に「見守りでOK」と知らせました`,
  'participant.returned': ({ person }, { name }) =>
    `${name(person)}が、伝えていた時刻になり「動ける」に戻りました`,
  'call.made': (data, who) => {
    const { reason, groups, team, area, people, observers, failed } = data
    const names = [...groups.map(who.term.group), team, area].filter((one) => one !== null)
    const through = names.length === 0 ? '' : `（${names.join('・')}）`
    const missing = failed.map(({ what, why }) => {
      const called = why === 'nobody' ? who.term.group(what) : who.name(what)
      return `${called}（${WHY_NOT[why]}）`
    })
    if (reason === 'escalation') {
      return people.length === 0
        ? 'まだ反応がありません。ここから呼べる人はもういません。電話などで直接声をかけてください。'
        : `まだ反応がありません。${some(people, who)}${through}を呼びました。あなたは一人ではありません`
    }
    const owner = reason === 'ownership' ? '新しい主担当として' : ''
    return [
      people.length > 0 && `${who.by}が${owner}${some(people, who)}を呼びました${through}`,
      observers.length > 0 && `見守りでOK：${some(observers, who)}`,
      missing.length > 0 && `呼べませんでした：${missing.join('、')}`,
    ]
      .filter((part) => part !== false)
      .join('。')
  },
  'team.created': ({ name }, { by }) => `${by}がチーム「${name}」を作りました`,
  'team.changed': ({ name }, { by }) =>
    name === undefined
      ? `${by}がチームの呼ばれ方を変えました`
      : `${by}がチームの名前を「${name}」に変えました`,
  'team.archived': (_, { by }) => `${by}がチームをアーカイブしました`,
  'team.restored': (_, { by }) => `${by}がチームをアーカイブから戻しました`,
  'team.member_added': ({ person }, { by, name }) => `${by}が${name(person)}をチームに加えました`,
  'team.member_removed': ({ person }, { by, name }) =>
    `${by}が${name(person)}をチームから外しました`,
  'knowledge.said': ({ areas }, { by }) =>
    areas.length === 0
      ? `${by}が詳しい分野を空にしました`
      : `${by}が詳しい分野：${areas.join('、')}`,
  'subscription.chosen': (_, { by }) => `${by}がインシデントの知らせを受け取ることにしました`,
  'subscription.left': (_, { by }) => `${by}がインシデントの知らせを受け取るのをやめました`,
}
