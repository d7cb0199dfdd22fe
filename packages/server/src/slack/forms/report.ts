import type { Missing, Section } from '@hikeshi/contract'
import type { Button, KnownBlock, ModalView } from '@slack/types'
import type { ActionId } from '../actions/ids.ts'
import { valueOf } from '../actions/value.ts'
import type { Answer, SlackCall } from '../call.ts'
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
} from '../views/kit/index.ts'
import { textInput } from './fields.ts'
import { incidentOf } from './answers.ts'
import { formOf } from './modal.ts'
import { Beside, sends } from './sending.ts'

const TYPED_MAX = 3000
const READ_MAX = 900
const OVERRIDE_MAX = 500

/** Where in Slack what is missing is put right; the other sections are written. */
const PLACES: Readonly<Record<string, ActionId>> = {
  meta: 'times.open',
  todo: 'todos.open',
  notices: 'notices.open',
  evidence: 'ledger.open',
  timeline: 'ledger.open',
  prevention: 'measures.open',
  learned: 'postmortem.open',
}

/** How far the report is, what is missing with a button for each, and every section that people write. */
export async function reportList(call: SlackCall, id: string): Promise<ModalView> {
  const { words, api, language, publicUrl } = call
  const [incident, report] = await Promise.all([
    incidentOf(call, id),
    api.report.get({ incident: id }),
  ])
  const { report: named, incident: screen } = words.screens
  const { missing, percent } = report.completeness
  const hard = missing.filter((one) => one.hard)
  const soft = missing.filter((one) => !one.hard)
  return formOf(call, {
    id: 'list',
    title: screen.header.report,
    context: { list: 'report', incident: id },
    blocks: [
      section(bold(named.meter.percent(percent))),
      ...(hard.length > 0
        ? [section(bold(named.meter.needed))]
        : [section(screen.closing.complete)]),
      ...hard.map((one) => section(`• ${one.message}`, placeButton(call, id, one))),
      ...(soft.length > 0
        ? smallPrint([named.meter.advised, ...soft.map(({ message }) => `• ${message}`)].join('\n'))
        : []),
      ...closingButtons(call, incident.can, id),
      divider(),
      ...report.sections
        .filter(({ generated }) => !generated)
        .flatMap((one): readonly KnownBlock[] => [
          section(
            bold(one.title[language]),
            button({
              text: one.markdown === '' ? named.write : named.edit,
              action: 'report.write',
              value: valueOf(id, one.key),
            }),
          ),
          ...smallPrint(one.markdown === '' ? named.empty : cut(one.markdown, 200)),
        ]),
      ...smallPrint(
        link(`${publicUrl}/incidents/${report.number}/report`, words.slack.forms.onTheWeb),
      ),
    ],
  })
}

function placeButton({ words }: SlackCall, incident: string, missing: Missing): Button | null {
  if (missing.section === null) return null
  const place = PLACES[missing.section]
  const { report } = words.screens
  return place
    ? button({ text: words.slack.forms.putRight, action: place, value: incident })
    : button({
        text: report.write,
        action: 'report.write',
        value: valueOf(incident, missing.section),
      })
}

function closingButtons(
  { words }: SlackCall,
  can: { readonly requestClose: boolean; readonly decideClose: boolean },
  value: string,
): readonly KnownBlock[] {
  const { closing } = words.screens.incident
  return actions(
    can.requestClose
      ? button({ text: closing.requestSubmit, action: 'close.request', value, style: 'primary' })
      : null,
    can.decideClose
      ? button({ text: closing.reviewHeading, action: 'close.open', value, style: 'primary' })
      : null,
  )
}

/** Writes one section. A longer one than a field of Slack holds is written on the web. */
export async function sectionForm(call: SlackCall, id: string, key: string): Promise<ModalView> {
  const { words, api, language, publicUrl } = call
  const [report, settings] = await Promise.all([
    api.report.get({ incident: id }),
    api.settings.get({}),
  ])
  const one = report.sections.find((some) => some.key === key)
  const hint = settings.sections.find((some) => some.key === key)?.hint?.[language]
  const { report: named } = words.screens
  const tooLong = (one?.markdown.length ?? 0) > TYPED_MAX
  return formOf(call, {
    id: 'report-section',
    title: one?.title[language] ?? key,
    ...(tooLong ? {} : { submit: words.screens.common.save }),
    context: { incident: id, key, version: String(one?.version ?? 0) },
    blocks: tooLong
      ? [
          section(words.slack.forms.tooLong),
          section(
            link(`${publicUrl}/incidents/${report.number}/report`, words.slack.forms.onTheWeb),
          ),
        ]
      : [
          one?.record ? section(cut(one.record, READ_MAX)) : null,
          textInput({
            id: 'markdown',
            label: one?.title[language] ?? key,
            ...(hint ? { hint } : {}),
            multiline: true,
            max: TYPED_MAX,
            initial: one?.markdown ?? null,
          }),
          ...(one?.writtenBy ? smallPrint(named.writtenBy(one.writtenBy.name)) : []),
        ],
  })
}

export const sendSection = sends({ rest: 'markdown' }, async ({ api }, { context, text }) => {
  const { incident = '', key = '', version = '0' } = context
  await api.report.write({
    incident,
    key,
    markdown: text('markdown'),
    version: Number(version),
  })
})

/** Asks the closer at once where nothing is missing; otherwise shows what is. */
export async function requestClose(call: SlackCall, id: string): Promise<ModalView | null> {
  const { completeness } = await incidentOf(call, id)
  if (completeness.missing.some(({ hard }) => hard)) return reportList(call, id)
  await call.api.incidents.requestClose({ incident: id })
  return null
}

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
  if (closeRequest?.waiting !== true) {
    throw new Beside('override', call.words.slack.forms.reviewOver)
  }
  const exception = completeness.missing.some(({ hard }) => hard)
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
  const text = [one.markdown, one.record].filter((part) => part !== '').join('\n\n')
  return text === ''
    ? []
    : [section(joined([bold(one.title[language]), cut(text, READ_MAX)], '\n'))]
}
