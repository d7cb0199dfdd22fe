import { expect, test } from 'vitest'
import { createSlackWorld } from '../../testing/slack-world.ts'
import { onlyWay } from '../../testing/slack-ways.ts'
import { castOf } from '../../testing/walks/cast.ts'
import * as response from '../../testing/walks/war-room.ts'
import * as end from '../../testing/walks/war-room-end.ts'

test.each(onlyWay('socket', 'ja'))(
  'C-01 C-10 W-01 W-13 W-17 W-20 W-23 W-24 B-02 B-06 over %s in %s a house without pagers gathers by itself, talks of one thing at a time, passes command on and ends it: from a customer’s word to the archive',
  async (...way) => {
    const [transport, language] = way
    await using slack = await createSlackWorld({ transport, language })
    const cast = castOf(slack, way)
    await response.openHouse(cast)

    await response.reported(cast)
    await response.gathered(cast)
    await response.commanded(cast)
    await response.talkedOver(cast)
    await end.handedOver(cast)
    await end.shielded(cast)
    await end.converged(cast)
    await end.closed(cast)

    expect(slack.log.errors).toEqual([])
  },
  180_000,
)
