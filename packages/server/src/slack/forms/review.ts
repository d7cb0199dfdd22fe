import type { Section } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import {
  actions,
  bold,
  button,
  context as smallPrint,
  cut,
  divider,
  joined,
  link,
  rich,
  section,
  unmarked,
} from '../views/kit/index.ts'
import { incidentOf } from './answers.ts'
import { textInput } from './fields.ts'
import { formOf } from './modal.ts'
import { Beside, sends } from './sending.ts'

const READ_MAX = 900
const OVERRIDE_MAX = 500

/** The report as the closer reads it, with what it lacks, and the decision. */
export async function reviewForm(call: SlackCall, id: string): Promise<ModalView> {
  const { words, api, language, publicUrl } = call
  const [incident, report] = await Promise.all([
    incidentOf(call, id),
    api.report.get({ incident: id }),
  ])
  const { closing } = words.screens.incident
  const missing = incident.completeness.missing.filter(({ hard }) => hard)
  const exception = missing.length > 0
  const asks = incident.closeRequest?.requestedBy.name
  return formOf(call, {
    id: 'close',
    title: closing.approve,
    submit: exception ? words.slack.forms.submits.exception : closing.approve,
    context: { incident: id },
    blocks: [
      section(closing.reviewHelp),
      ...(asks ? smallPrint(closing.requestedBy(asks)) : []),
      ...report.sections.flatMap((one) => readable(one, language)),
      ...smallPrint(
        link(`${publicUrl}/incidents/${report.number}/report`, words.slack.forms.onTheWeb),
      ),
      divider(),
      exception
        ? section(
            joined([bold(closing.missing), ...missing.map(({ message }) => `• ${message}`)], '\n'),
          )
        : section(rich`:white_check_mark: ${closing.complete}`),
      textInput({
        id: 'override',
        label: exception ? closing.override : words.slack.forms.comment,
        ...(exception ? { hint: closing.overrideHelp } : {}),
        required: exception,
        multiline: true,
        max: OVERRIDE_MAX,
      }),
      ...actions(button({ text: closing.sendBack, action: 'close.back', value: id })),
    ],
  })
}

export const sendReview = sends({ rest: 'override' }, async (call, { context, text, maybe }) => {
  const { incident: id = '' } = context
  const { completeness, closeRequest } = await incidentOf(call, id)
  const exception = completeness.missing.some(({ hard }) => hard)
  if (!exception && closeRequest?.waiting !== true) {
    throw new Beside('override', call.words.slack.forms.reviewOver)
  }
  await call.api.incidents.decideClose({
    incident: id,
    decision: 'approve',
    ...(exception
      ? maybe('override')
      : text('override') === ''
        ? {}
        : { comment: text('override') }),
  })
})

function readable(one: Section, language: 'ja' | 'en'): readonly KnownBlock[] {
  const text = [one.markdown, one.record]
    .filter((part) => part !== '')
    .map((part) => unmarked(part))
    .join('\n\n')
  return text === ''
    ? []
    : [section(joined([bold(one.title[language]), cut(text, READ_MAX)], '\n'))]
}
