import type { PulseAnswer, SimilarCase, YesNo } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { bold, button, joined, section, context as smallPrint } from '../views/kit/index.ts'
import { choiceInput } from './fields.ts'
import { valueOf } from '../actions/value.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const YES_OR_NO: readonly YesNo[] = ['yes', 'no']
const ANSWERS: readonly PulseAnswer[] = ['yes', 'partly', 'no']
const QUESTIONS = { useful: ANSWERS, clear: ANSWERS, learnt: YES_OR_NO, again: YES_OR_NO } as const

type Question = keyof typeof QUESTIONS

/** How it felt: the questions of the web, kept without a name. Any of them may be left out. */
export function pulseForm(call: SlackCall, incident: string): ModalView {
  const { asked } = call.words.screens.proposals
  return formOf(call, {
    id: 'pulse',
    title: call.words.slack.forms.pulse.title,
    submit: asked.pulseSubmit,
    context: { incident },
    blocks: [
      section(asked.pulseHelp),
      ...(Object.keys(QUESTIONS) as Question[]).map((id) =>
        choiceInput({
          id,
          label: asked[id],
          choices: QUESTIONS[id].map((value) => ({ value, text: asked.answers[value] })),
        }),
      ),
    ],
  })
}

export const sendPulse = sends({ rest: 'useful' }, async ({ api }, { context, text }) => {
  const { incident = '' } = context
  const given = <Value extends string>(question: Question, among: readonly Value[]) => {
    const value = among.find((one) => one === text(question))
    return value === undefined ? {} : { [question]: value }
  }
  await api.reflections.pulse({
    incident,
    ...given('useful', ANSWERS),
    ...given('clear', ANSWERS),
    ...given('learnt', YES_OR_NO),
    ...given('again', YES_OR_NO),
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
