import type { ModalView } from '@slack/types'
import { expect, test } from 'vitest'
import { contextOf } from './modal.ts'
import { shown } from './answers.ts'
import { textInput } from './fields.ts'

const section = (key: string): ModalView => ({
  type: 'modal',
  callback_id: 'report-section',
  title: { type: 'plain_text', text: key },
  private_metadata: JSON.stringify({ key }),
  blocks: [textInput({ id: 'markdown', label: key })],
})

function openedIn(list: string | undefined, hash: string, key: string) {
  const context = JSON.stringify(list === undefined ? {} : { list, incident: 'inc_1' })
  const form = { id: 'V1', hash, context, values: new Map() }
  const answer = shown({ value: '', chosen: [], form }, section(key))
  if (answer.kind !== 'replace' || answer.view.type !== 'modal') throw new Error(answer.kind)
  return answer.view
}

const fieldOf = ({ blocks: [block] }: ReturnType<typeof openedIn>) =>
  block as ReturnType<typeof textInput>

test('C-01 what was typed into one form of a list never stands in the next one: Slack knows a field by its ids', () => {
  const [one, other] = ['h1', 'h2'].map((hash) => openedIn('report', hash, 'impact'))
  if (!one || !other) throw new Error('nothing was opened')

  expect(fieldOf(one).element.action_id).not.toBe(fieldOf(other).element.action_id)
  expect(fieldOf(one).block_id).toBe('markdown')
  expect(contextOf(one.private_metadata ?? '')).toMatchObject({ back: 'report', of: 'inc_1' })
})

test('a form that takes the place of no list keeps its fields as they are', () => {
  expect(openedIn(undefined, 'h1', 'impact')).toEqual(section('impact'))
})
