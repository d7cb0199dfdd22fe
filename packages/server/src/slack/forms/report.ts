import { Refusal } from '../../domain/refusal.ts'
import type { IncidentCan, Missing, Section } from '@hikeshi/contract'
import type { Button, KnownBlock, ModalView } from '@slack/types'
import type { ActionId } from '../actions/ids.ts'
import { valueOf } from '../actions/value.ts'
import type { SlackCall } from '../call.ts'
import {
  actions,
  bold,
  button,
  context as smallPrint,
  cut,
  divider,
  link,
  section,
  unmarked,
} from '../views/kit/index.ts'
import { textInput } from './fields.ts'
import { incidentOf } from './answers.ts'
import { formOf } from './modal.ts'
import { sends } from './sending.ts'

const TYPED_MAX = 3000
const READ_MAX = 900

/** What writing alone does not put right: something has to be said of what stands in the ledger. */
const BY_RULE: Readonly<Record<string, ActionId>> = {
  'R-CA-3': 'ledger.open',
  'R-RC-1': 'ledger.open',
}

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
  const { words, api, publicUrl } = call
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
      ...closingButtons(call, incident.can, { incident: id, complete: hard.length === 0 }),
      divider(),
      ...report.sections
        .filter(({ generated }) => !generated)
        .flatMap((one) => sectionLines(call, id, one)),
      ...smallPrint(
        link(`${publicUrl}/incidents/${report.number}/report`, words.slack.forms.onTheWeb),
      ),
    ],
  })
}

function sectionLines(
  { words, language }: SlackCall,
  incident: string,
  one: Section,
): readonly KnownBlock[] {
  const { report: named } = words.screens
  const empty = one.markdown === ''
  return [
    section(
      bold(one.title[language]),
      button({
        text: empty ? named.write : named.edit,
        action: 'report.write',
        value: valueOf(incident, one.key),
      }),
    ),
    ...smallPrint(empty ? named.empty : cut(unmarked(one.markdown), 200)),
  ]
}

function placeButton({ words }: SlackCall, incident: string, missing: Missing): Button | null {
  if (missing.section === null) return null
  const place = BY_RULE[missing.rule] ?? PLACES[missing.section]
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
  can: Pick<IncidentCan, 'requestClose' | 'decideClose' | 'closeByException'>,
  { incident: value, complete }: { readonly incident: string; readonly complete: boolean },
): readonly KnownBlock[] {
  const { closing } = words.screens.incident
  return actions(
    can.requestClose && complete
      ? button({ text: closing.requestSubmit, action: 'close.request', value, style: 'primary' })
      : null,
    can.decideClose
      ? button({ text: closing.reviewHeading, action: 'close.open', value, style: 'primary' })
      : null,
    can.closeByException && !can.decideClose
      ? button({ text: closing.overrideSubmit, action: 'close.open', value })
      : null,
  )
}

/** Writes one section. A longer one than a field of Slack holds is written on the web. */
export async function sectionForm(call: SlackCall, id: string, key: string): Promise<ModalView> {
  const { words, api, language, publicUrl } = call
  const report = await api.report.get({ incident: id })
  const one = report.sections.find((some) => some.key === key)
  if (one === undefined) throw new Refusal('not-found')
  const tooLong = one.markdown.length > TYPED_MAX
  const web = link(`${publicUrl}/incidents/${report.number}/report`, words.slack.forms.onTheWeb)
  return formOf(call, {
    id: 'report-section',
    title: shortTitle(one.title[language]),
    ...(tooLong ? {} : { submit: words.screens.common.save }),
    context: { incident: id, key, version: String(one.version) },
    blocks: tooLong
      ? [section(words.slack.forms.tooLong), section(web)]
      : await sectionFields(call, one),
  })
}

/** A title of Slack is short, and the field below has the whole of it. */
function shortTitle(title: string): string {
  return title.replace(/\s*[（(].*$/u, '')
}

async function sectionFields(
  { words, api, language }: SlackCall,
  one: Section,
): Promise<readonly (KnownBlock | null)[]> {
  const settings = await api.settings.get({})
  const hint = settings.sections.find((some) => some.key === one.key)?.hint?.[language]
  const { report: named } = words.screens
  return [
    one.record === '' ? null : section(cut(unmarked(one.record), READ_MAX)),
    textInput({
      id: 'markdown',
      label: one.title[language],
      ...(hint ? { hint } : {}),
      multiline: true,
      max: TYPED_MAX,
      initial: one.markdown,
    }),
    ...(one.writtenBy ? smallPrint(named.writtenBy(one.writtenBy.name)) : []),
  ]
}

/** What saving a section does. */
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
