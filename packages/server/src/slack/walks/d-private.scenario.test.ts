import { expect, test } from 'vitest'
import { createSlackWorld } from '../../testing/slack-world.ts'
import { onlyWay } from '../../testing/slack-ways.ts'
import { castOf } from '../../testing/walks/cast.ts'
import * as late from '../../testing/walks/late-private.ts'
import * as hidden from '../../testing/walks/private.ts'

test.each(onlyWay('http', 'en'))(
  'B-10 C-09 C-10 C-29 over %s in %s a private incident is private from birth to its archive, and one that becomes so later is from then on: nobody else reads a word',
  async (...way) => {
    const [transport, language] = way
    await using slack = await createSlackWorld({ transport, language })
    const cast = castOf(slack, way)
    await hidden.beginning(cast)

    await hidden.raised(cast)
    await hidden.summoned(cast)
    await hidden.workedOn(cast)
    await hidden.cutOff(cast)
    await hidden.probed(cast)
    hidden.nobodyElseRead(cast)
    await hidden.ended(cast)
    hidden.nobodyElseRead(cast)
    await late.raisedOpenly(cast)
    hidden.nobodyElseRead(cast)
    await late.madePrivate(cast)

    expect(slack.log.errors).toEqual([])
  },
  180_000,
)
