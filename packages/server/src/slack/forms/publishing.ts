import { noticeOf } from './notice-parts.ts'
import { warningBlocks } from './notice-parts.ts'
import type { Notice } from '@hikeshi/contract'
import type { KnownBlock, ModalView } from '@slack/types'
import type { SlackCall } from '../call.ts'
import { bold, section } from '../views/kit/index.ts'
import { momentInput, severalInput, textInput } from './fields.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const TYPED_MAX = 3000

/** Records that a text is out, where, and when the next news comes. */
export async function publishForm(
  call: SlackCall,
  incident: string,
  audience: string,
): Promise<ModalView> {
  const { words } = call
  const { notices: named } = words.screens
  const notice = await noticeOf(call, incident, audience)
  return formOf(call, {
    id: 'notice-publish',
    title: words.slack.forms.titles.publishNotice,
    submit: named.published,
    context: { incident, audience },
    blocks: [
      section(bold(named.publishTitle(notice?.name[call.language] ?? audience))),
      section(named.publishHelp),
      ...(notice ? publishFields(call, notice) : []),
    ],
  })
}

function publishFields(call: SlackCall, notice: Notice): readonly (KnownBlock | null)[] {
  const { words } = call
  const { notices: named } = words.screens
  const offersElsewhere = notice.needsApproval && notice.state !== 'approved'
  return [
    notice.channel === '' ? null : section(named.channel(notice.channel)),
    ...warningBlocks(call, notice.warnings),
    textInput({
      id: 'text',
      label: named.text,
      required: true,
      multiline: true,
      max: TYPED_MAX,
      initial: notice.text,
    }),
    textInput({ id: 'url', label: named.url, max: 2000 }),
    momentInput({
      id: 'nextAt',
      label: named.nextAt,
      hint: named.nextAtHelp,
      chosen: notice.nextAt,
    }),
    severalInput({
      id: 'as',
      label: words.slack.forms.about,
      choices: [
        { value: 'final', text: named.asFinal },
        ...(offersElsewhere ? [{ value: 'elsewhere', text: named.viaElsewhere }] : []),
      ],
      chosen: notice.phase === 'final' ? ['final'] : [],
    }),
  ]
}

export const sendPublication = sends({ rest: 'text' }, async ({ api }, filled) => {
  const { incident = '', audience = '' } = filled.context
  const final = filled.list('as').includes('final')
  const nextAt = filled.at('nextAt')
  await api.notices.change({
    incident,
    audience,
    state: final ? 'final' : 'published',
    text: filled.text('text'),
    ...filled.maybe('url'),
    ...(filled.list('as').includes('elsewhere') ? { elsewhere: true } : {}),
    ...(nextAt && !final ? { nextAt } : {}),
  })
})
