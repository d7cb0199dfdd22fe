import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { postMessage } from '../acts/index.ts'
import { takeBlocks } from '../blocks/index.ts'
import { isRecord } from '../blocks/shape.ts'
import type { Json } from '../core/state.ts'
import { hasReference, REFERENCE } from '../facts/reference.ts'
import { openWorkshop, type Workshop } from '../testing/workshop.ts'

/** What stands in these is the app's own, or is checked where it is made. */
const OWN = /(^|\.)(blocks|values|message|event)($|[.[])/

function paths(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, `${path}[]`))
  if (!isRecord(value)) return path === '' ? [] : [path]
  const inner = Object.entries(value).flatMap(([name, part]) =>
    paths(part, path === '' ? name : `${path}.${name}`),
  )
  return path === '' ? inner : [path, ...inner]
}

function read(...parts: readonly string[]): unknown {
  return JSON.parse(readFileSync(join(REFERENCE, ...parts), 'utf8'))
}

/** Every path that Slack has been seen to send in a payload of this kind. */
function recorded(kind: string, ...samples: readonly (readonly string[])[]): ReadonlySet<string> {
  const all = read('sdk-test-payloads.json') as Readonly<
    Record<string, readonly { readonly payload: unknown }[]>
  >
  const payloads = (all[kind] ?? []).map(({ payload }) => payload)
  const sampled = samples.map((path) => read('java-json-logs', 'app-backend', ...path))
  return new Set([...payloads, ...sampled].flatMap((payload) => paths(payload)))
}

function strange(payload: Json, known: ReadonlySet<string>): readonly string[] {
  return paths(payload).filter((path) => !OWN.test(path) && !known.has(path))
}

/** Lets someone do one of everything, and gives what the app was told, by its kind. */
async function everything(shop: Workshop): Promise<Readonly<Record<string, readonly Json[]>>> {
  const { channel, caller, human, sent } = shop
  shop.answers(({ kind }) => ({ ok: true, body: kind === 'options' ? { options: [] } : '' }))
  const aiko = human.as(shop.aiko.id)
  const menu = { type: 'external_select', action_id: 'who', min_query_length: 1 }
  const { ts } = shop.change((turn) =>
    postMessage(
      turn,
      channel,
      { kind: 'bot', install: caller.install },
      {
        text: 'x',
        blocks: takeBlocks(turn, [
          {
            type: 'actions',
            elements: [
              { type: 'button', action_id: 'go', text: { type: 'plain_text', text: '行く' } },
              { type: 'datepicker', action_id: 'day' },
              menu,
            ],
          },
        ]),
      },
    ),
  )
  const at = { channel: channel.id, ts }
  await aiko.click(at, 'go')
  await aiko.choose(at, 'day', '2026-11-21')
  await aiko.suggestions(at, 'who', '相')
  await aiko.shortcut('report')
  await aiko.messageShortcut(at, 'report_this')
  await aiko.command(channel.id, '/fire 件名')
  shop.call('views.open', {
    trigger_id: sent.at(-1)?.payload['trigger_id'],
    view: {
      type: 'modal',
      title: { type: 'plain_text', text: '報告' },
      submit: { type: 'plain_text', text: '送信' },
      close: { type: 'plain_text', text: 'やめる' },
      notify_on_close: true,
      blocks: [{ type: 'actions', elements: [{ ...menu }] }],
    },
  })
  await aiko.suggestions('modal', 'who', '千')
  await aiko.submit()
  await aiko.command(channel.id, '/fire')
  shop.call('views.open', {
    trigger_id: sent.at(-1)?.payload['trigger_id'],
    view: {
      type: 'modal',
      title: { type: 'plain_text', text: '報告' },
      notify_on_close: true,
      blocks: [],
    },
  })
  await aiko.close()
  return Object.groupBy(
    sent.map(({ payload }) => payload),
    ({ type }) => (typeof type === 'string' ? type : 'command'),
  ) as Readonly<Record<string, readonly Json[]>>
}

test.skipIf(!hasReference)('nothing goes to an app that Slack was not seen to send', async () => {
  const told = await everything(openWorkshop())
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    block_actions: recorded('interactive:block_actions', [
      'interactive-components',
      'BlockActionPayload.json',
    ]),
    block_suggestion: recorded('interactive:block_suggestion'),
    shortcut: recorded('interactive:shortcut'),
    message_action: recorded('interactive:message_action', [
      'interactive-components',
      'MessageShortcutPayload.json',
    ]),
    command: recorded('slash_command', ['slash-commands', 'SlashCommandPayload.json']),
    view_submission: recorded('interactive:view_submission', [
      'views',
      'ViewSubmissionPayload.json',
    ]),
    view_closed: recorded('interactive:view_closed', ['views', 'ViewClosedPayload.json']),
  }

  expect(Object.keys(told).toSorted()).toEqual(Object.keys(known).toSorted())
  const problems = Object.entries(told).flatMap(([kind, payloads]) =>
    payloads.flatMap((payload) =>
      strange(payload, known[kind] ?? new Set()).map((path) => `${kind}: ${path}`),
    ),
  )
  expect(problems).toEqual([])
})
