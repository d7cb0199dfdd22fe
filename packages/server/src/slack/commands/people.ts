import { reviewForm } from '../forms/review.ts'
import type { Answer, SlackCall } from '../call.ts'
import { severityIn } from '../forms/choices.ts'
import { drillsList, planForm } from '../forms/drills.ts'
import { measuresList } from '../forms/measures.ts'
import { postmortemForm } from '../forms/postmortem.ts'
import { noticesList } from '../forms/notices.ts'
import { laterForm, summonForm } from '../forms/people.ts'
import { question } from '../forms/questions.ts'
import { raiseForm } from '../forms/raise.ts'
import { reportList, requestClose } from '../forms/report.ts'
import { breakOutForm, topicsList } from '../forms/talk.ts'
import { incidentOf } from '../forms/answers.ts'
import { joined, link, paragraph, type Markup } from '../views/kit/index.ts'
import { about, peopleNamed, personNamed, verb, type Outcome, type Typed } from './define.ts'
import { digitsIn, plainWord, textOf } from './words-of.ts'

const LIST_MAX = 20
/** Whoever says nothing else comes back in so many minutes. */
const BACK_IN = 15

const available =
  (availability: 'now' | 'watching' | 'cannot') =>
  async ({ api, words }: SlackCall, { incident }: Typed): Promise<Outcome> => {
    await api.incidents.join({ incident, availability })
    return words.screens.incident.availability.long[availability]
  }

async function later(call: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  const minutes = digitsIn(text)
  if (minutes === null) return laterForm(call, incident)
  await call.api.incidents.join({ incident, availability: 'later', minutes })
  return call.words.screens.incident.availability.minutes(minutes)
}

/** Calls those who are named; a word is a team, an invite group, or what somebody knows. */
async function summon(call: SlackCall, { incident, text, named }: Typed): Promise<Outcome> {
  const people = await peopleNamed(call, named)
  if (people.length > 0) {
    await call.api.participants.summon({ incident, people: [...people] })
    return
  }
  if (text === '') return summonForm(call, incident)
  const group = await groupNamed(call, text.replace(/^@/, ''))
  if (group === null) return summonForm(call, incident)
  await call.api.participants.summon({ incident, ...group })
}

async function groupNamed({ api }: SlackCall, text: string) {
  const wanted = plainWord(text)
  const [teams, settings, knowledge] = await Promise.all([
    api.teams.list({}),
    api.settings.get({}),
    api.knowledge.list({}),
  ])
  const team = teams.items.find(({ name }) => plainWord(name) === wanted)
  if (team) return { team: team.id }
  const group = settings.inviteGroups.find(({ key, ja, en }) =>
    [key, ja, en].some((name) => plainWord(name) === wanted),
  )
  if (group) return { role: group.key }
  const areas = knowledge.items.flatMap((one) => one.areas)
  const area = areas.find((one) => plainWord(one) === wanted)
  return area === undefined ? null : { area }
}

/** Asks the closer, or lets the closer decide. */
async function close(call: SlackCall, { incident }: Typed): Promise<Outcome> {
  const { can } = await incidentOf(call, incident)
  if (can.decideClose) return reviewForm(call, incident)
  const missing = await requestClose(call, incident)
  return missing ?? call.words.slack.commands.closeRequested
}

async function approve(call: SlackCall, { incident }: Typed): Promise<Outcome> {
  const { completeness } = await incidentOf(call, incident)
  if (completeness.missing.some(({ hard }) => hard)) return reviewForm(call, incident)
  await call.api.incidents.decideClose({ incident, decision: 'approve' })
}

async function sendBack(call: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  if (text === '') return question(call, 'close-back', incident)
  await call.api.incidents.decideClose({ incident, decision: 'return', comment: text })
}

/** What is talked of now; without words, all that is in line. */
async function topic(call: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  if (text === '') return topicsList(call, incident)
  const { next } = await call.api.topics.add({ incident, text })
  const added = next.findLast((one) => one.text === text)
  if (added) await call.api.topics.move({ incident, topic: added.id, to: 'current' })
}

async function queue(call: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  if (text === '') return topicsList(call, incident)
  await call.api.topics.add({ incident, text })
}

/** Takes a topic elsewhere: with whom, for how long. What is not typed is asked for. */
async function breakOut(call: SlackCall, { incident, text, named }: Typed): Promise<Outcome> {
  const owner = await personNamed(call, named)
  const [, number = '', purpose = text] =
    /^([\d０-９]{1,3})\s*(?:分|min|m)?で?[\s、,]+(.+)$/isu.exec(text) ?? []
  if (purpose === '') return topicsList(call, incident)
  const { next } = await call.api.topics.add({ incident, text: purpose })
  const added = next.findLast((one) => one.text === purpose)?.id
  if (added === undefined) return
  if (owner === null) return breakOutForm(call, incident, added)
  const { api } = call
  await api.topics.breakOut({ incident, topic: added, owner, minutes: digitsIn(number) ?? BACK_IN })
}

async function park({ api }: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  await api.topics.add({ incident, text, lane: 'parked' })
}

async function askQuietly(call: SlackCall, { incident, text }: Typed): Promise<Outcome> {
  if (text === '') return question(call, 'inquiry', incident)
  await call.api.inquiries.ask({ incident, text })
  return call.words.slack.forms.inquiryAsked
}

/** Who comes, and what happens to the report. */
export const PEOPLE_VERBS = [
  about('join', ['join', '参加', '動ける'], available('now')),
  about('watch', ['watch', '見守り', '見守る'], available('watching')),
  about('later', ['later', 'あとで', '後で'], later),
  about('cannot', ['cannot', '動けない'], available('cannot')),
  about('summon', ['summon', 'page', '招集', '呼ぶ'], summon),
  about('notice', ['notice', 'notices', '告知'], (call, { incident }) =>
    noticesList(call, incident),
  ),
  about('topic', ['topic', 'topics', '話題'], topic),
  about('queue', ['next', '次'], queue),
  about('breakout', ['breakout', '別の場所で', '別室'], breakOut),
  about('park', ['park', '後回し', 'あと回し'], (call, typed) =>
    typed.text === '' ? topicsList(call, typed.incident) : park(call, typed),
  ),
  about('inquiry', ['inquiry', '外から質問'], askQuietly),
  about('report', ['report', 'レポート', '報告'], (call, { incident }) =>
    reportList(call, incident),
  ),
  about('measures', ['measures', 'prevention', '再発防止', '対策'], (call, { incident }) =>
    measuresList(call, incident),
  ),
  about('review', ['review', 'postmortem', '振り返り', 'ポストモーテム'], (call, { incident }) =>
    postmortemForm(call, incident),
  ),
  about('close', ['close', 'クローズ'], close),
  about('approve', ['approve', '承認'], approve),
  about('back', ['back', '差し戻し', '差戻し'], sendBack),
  about('archive', ['archive', 'アーカイブ'], async ({ api }, { incident }) => {
    await api.incidents.archive({ incident })
  }),
] as const

/** What is open, each with the way to it. */
async function list(call: SlackCall): Promise<Answer | string> {
  const { words, publicUrl, workspace } = call
  const { items } = await call.api.incidents.list({ state: 'open', limit: LIST_MAX })
  if (items.length === 0) return words.screens.now.open.empty
  const lines: Markup[] = []
  for (const { id, number, title, severity, state } of items) {
    const channel = await workspace.channelOf(id)
    const level = severity ? words.labels.severitiesShort[severity] : null
    const name = `#${number} ${title}`
    const address = channel
      ? `https://slack.com/app_redirect?channel=${channel}`
      : `${publicUrl}/incidents/${number}`
    lines.push(joined([level, link(address, name), words.labels.states[state]], ' · '))
  }
  const spoken = items.map(({ number, title }) => `#${number} ${title}`).join('\n')
  return { kind: 'privately', message: paragraph(joined(lines, '\n'), spoken) }
}

/** Invites to every incident, or to those of a severity and worse. */
async function subscribe({ api, words }: SlackCall, rest: string): Promise<string> {
  const severity = severityIn(`sev${digitsIn(rest) ?? ''}`)
  await api.subscription.choose(severity ? { severity } : {})
  return words.slack.commands.subscribed
}

/** What needs no incident. */
export const OWN_VERBS = [
  verb('raise', ['raise', 'declare', '起票', '上げる', '障害'], (call, rest) =>
    raiseForm(call, { title: textOf(rest), context: {} }),
  ),
  verb('list', ['list', 'ls', '一覧'], list),
  verb('subscribe', ['subscribe', '購読', '招待希望'], subscribe),
  verb('unsubscribe', ['unsubscribe', '購読解除'], async ({ api, words }) => {
    await api.subscription.leave({})
    return words.slack.commands.unsubscribed
  }),
  verb('drill', ['drill', 'drills', '訓練'], (call, rest) => {
    const title = textOf(rest)
    return title === '' ? drillsList(call) : planForm(call, title)
  }),
] as const
