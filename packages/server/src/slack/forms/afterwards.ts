import type { PulseAnswer, SimilarCase } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { bold, button, joined, section, context as smallPrint } from '../views/kit/index.ts'
import { choiceInput } from './fields.ts'
import { valueOf } from '../actions/value.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const ANSWERS = ['yes', 'partly', 'no'] as const

/** How it felt: two questions, kept without a name. */
export function pulseForm(call: SlackCall, incident: string): ModalView {
  const { pulse } = call.words.slack.forms
  const choices = ANSWERS.map((value) => ({ value, text: pulse.answers[value] }))
  return formOf(call, {
    id: 'pulse',
    title: pulse.title,
    submit: call.words.screens.incident.room.send,
    context: { incident },
    blocks: [
      section(pulse.help),
      choiceInput({ id: 'useful', label: pulse.useful, choices }),
      choiceInput({ id: 'clear', label: pulse.clear, choices }),
    ],
  })
}

export const sendPulse = sends({ rest: 'useful' }, async ({ api }, { context, text }) => {
  const { incident = '' } = context
  const given = (name: string): PulseAnswer | undefined => ANSWERS.find((one) => one === text(name))
  const [useful, clear] = [given('useful'), given('clear')]
  await api.reflections.pulse({
    incident,
    ...(useful ? { useful } : {}),
    ...(clear ? { clear } : {}),
  })
})

/** Past cases that sound like this one, what helped then, and whether it helps here. */
export async function similarList(call: SlackCall, incident: string): Promise<ModalView> {
  const { words, api } = call
  const { items } = await api.cases.similarTo({ incident })
  const { similar } = words.screens.cases
  return formOf(call, {
    id: 'list',
    title: words.slack.forms.titles.similar,
    context: { list: 'similar', incident },
    blocks: [
      section(items.length === 0 ? words.slack.forms.noSimilar : similar.hint),
      ...items.flatMap((one) => pastLines(call, incident, one)),
    ],
  })
}

function pastLines(
  { words, publicUrl }: SlackCall,
  incident: string,
  one: SimilarCase & { readonly helpedHere: boolean; readonly can: { readonly say: boolean } },
): readonly KnownBlock[] {
  const helped = one.helped.map((text) => `• ${text}`)
  const says =
    one.can.say && !one.helpedHere
      ? button({
          text: words.slack.forms.helpedHere,
          action: 'similar.helped',
          value: valueOf(incident, String(one.number)),
        })
      : null
  return [
    section(joined([bold(`#${one.number} ${one.title}`), ...helped], '\n'), says),
    ...smallPrint(`${publicUrl}/incidents/${one.number}`),
  ]
}
