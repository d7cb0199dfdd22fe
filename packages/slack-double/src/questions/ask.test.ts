import { expect, test, vi } from 'vitest'
import { createDouble } from '../create-double.ts'
import { furnish } from '../furnish.ts'
import { askAll } from './ask.ts'

vi.setConfig({ testTimeout: 20_000 })

test('what the double guesses is what docs/slack-double.md says', async () => {
  const double = createDouble()
  const { install } = furnish(double, null, null)
  const url = await double.listen()

  const answers = await askAll({ url: `${url}/api/`, token: install.token, mark: '-1' })
  await double.close()

  expect(answers.map(({ answer }) => answer)).toStrictEqual([
    'invalid_arguments',
    'channel_not_found',
    'taken',
    'taken',
    'taken',
    'taken',
    'divider',
    'shown',
    'metadata_too_large',
    'taken',
    'user_not_found',
    'invalid_arguments',
    expect.stringMatching(/^[56]$/),
  ])
})
