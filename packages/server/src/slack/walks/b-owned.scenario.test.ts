import { expect, test } from 'vitest'
import { createSlackWorld } from '../../testing/slack-world.ts'
import { onlyWay } from '../../testing/slack-ways.ts'
import { castOf } from '../../testing/walks/cast.ts'
import { openMarketplace } from '../../testing/walks/marketplace.ts'
import * as closing from '../../testing/walks/owned-closing.ts'
import * as converging from '../../testing/walks/owned-converging.ts'
import * as response from '../../testing/walks/owned-response.ts'

test.each(onlyWay('http', 'ja'))(
  'C-01 B-09 B-12 B-15 B-19 B-20 C-21 over %s in %s a department owns it, one audience is told, and the CTO closes after sending it back: by buttons, reactions and forms alone',
  async (...way) => {
    const [transport, language] = way
    await using slack = await createSlackWorld({ transport, language })
    const cast = castOf(slack, way)
    await openMarketplace(cast)

    await response.raised(cast)
    await response.gathered(cast)
    await response.aligned(cast)
    await response.escalated(cast)
    await response.shared(cast)
    await response.understood(cast)
    await converging.told(cast)
    await converging.handedOver(cast)
    await converging.converged(cast)
    await closing.learnt(cast)
    await closing.closed(cast)
    await closing.closedAgain(cast)

    expect(slack.log.errors).toEqual([])
  },
  240_000,
)
