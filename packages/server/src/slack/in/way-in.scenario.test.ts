import { expect, test } from 'vitest'
import { createSlackWorld } from '../../testing/slack-world.ts'

const WAYS = ['socket', 'http'] as const

test.each(WAYS)(
  'C-02 over %s, whoever is new in Slack joins by what they do',
  async (transport) => {
    await using slack = await createSlackWorld({ transport })
    const { aiko, general } = slack

    const typed = await aiko.command(general.id, '/hikeshi 決済が止まっている')
    console.log(
      aiko.messages(general.id),
      aiko.modal(),
      slack.log.errors,
      slack.log.warnings,
      await slack.events(),
    )

    expect(typed).toEqual({ ok: true })
  },
)
