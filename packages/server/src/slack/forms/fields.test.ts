import { expect, test } from 'vitest'
import { textInput } from './fields.ts'

const field = { id: 'text', label: 'Text', max: 20 }

test('what is there and does not fit is not offered for editing, because saving a part would lose the rest', () => {
  expect(() => textInput({ ...field, initial: 'x'.repeat(21) })).toThrow(
    expect.objectContaining({ code: 'too-long-for-slack' }),
  )
  expect(textInput({ ...field, initial: 'x'.repeat(20) }).element).toMatchObject({
    initial_value: 'x'.repeat(20),
  })
})

test('what is only suggested is cut to what fits', () => {
  const { element } = textInput({ ...field, suggested: 'x'.repeat(21) })

  expect(element).toMatchObject({ initial_value: `${'x'.repeat(19)}…` })
})
