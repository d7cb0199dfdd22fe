import type { ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { context as smallPrint, section } from '../views/kit/index.ts'
import { personInput, severalInput, textInput } from './fields.ts'
import { formOf } from './modal.ts'
import { personIn, sends } from './sending.ts'

const NOTE_MAX = 1000
const REASON_MAX = 500

/** It was held: who commanded, and what came of it. Whoever alone wanted to command is there already. */
export async function holdForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words } = call
  const { hold } = words.screens.drills
  const drill = await call.api.drills.get({ drill: id })
  const wanted = drill.people.filter(({ answer }) => answer === 'commander')
  const [only, another] = wanted
  const names = wanted.map(({ person }) => words.labels.person(person.name))
  return formOf(call, {
    id: 'drill-hold',
    title: hold.title,
    submit: hold.submit,
    context: { drill: id },
    blocks: [
      section(drill.title),
      personInput({
        id: 'commander',
        label: hold.commander,
        ...(names.length === 0
          ? {}
          : { hint: words.slack.drills.wanted(names.join(words.slack.cards.listSeparator)) }),
        chosen: only && !another ? await call.workspace.slackOf(only.person.id) : null,
      }),
      textInput({
        id: 'note',
        label: hold.note,
        hint: hold.noteHelp,
        multiline: true,
        max: NOTE_MAX,
      }),
    ],
  })
}

export const sendHold = sends(
  { rest: 'note', 'unknown-person': 'commander', 'drill-ahead': 'commander' },
  async (call, { context, text, maybe }) => {
    const { drill = '' } = context
    const commander = text('commander')
    await call.api.drills.hold({
      drill,
      ...(commander === '' ? {} : { commander: await personIn(call, 'commander', commander) }),
      ...maybe('note'),
    })
  },
)

/**
 * Calls one off; with it the whole series, if that is chosen. Once its time has come, it is asked for as what was not
 * held, and the next one of its series stands already.
 */
export async function abortForm(call: SlackCall, id: string): Promise<ModalView> {
  const { screens, slack } = call.words
  const { off, settle } = screens.drills
  const { title, rhythm, can } = await call.api.drills.get({ drill: id })
  return formOf(call, {
    id: 'drill-abort',
    title: can.settle ? settle.not : off.title,
    submit: can.settle ? screens.common.save : off.submit,
    context: { drill: id },
    blocks: [
      section(title),
      textInput({
        id: 'reason',
        label: off.reason,
        hint: off.reasonHelp,
        required: true,
        multiline: true,
        max: REASON_MAX,
      }),
      rhythm === 'monthly' && !can.settle ? seriesField(call) : null,
      ...(can.settle ? [] : smallPrint(slack.drills.aborting)),
    ],
  })
}

const seriesField = ({ words }: SlackCall) => {
  const { off, everyMonth } = words.screens.drills
  return severalInput({
    id: 'series',
    label: everyMonth,
    hint: off.endSeriesHelp,
    choices: [{ value: 'end', text: off.endSeries }],
  })
}

export const sendAbort = sends({ rest: 'reason' }, async ({ api }, { context, text, list }) => {
  const { drill = '' } = context
  const endSeries = list('series').includes('end')
  await api.drills.abort({ drill, reason: text('reason'), ...(endSeries ? { endSeries } : {}) })
})
