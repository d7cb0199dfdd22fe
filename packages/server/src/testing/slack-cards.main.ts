import 'temporal-polyfill/global'
import { ja } from '@hikeshi/contract/words/ja'
import {
  createChannel,
  createDouble,
  furnish,
  join,
  type Manifest,
  postMessage,
  readManifest,
} from '@hikeshi/slack-double'
import { manifestOf } from '../slack/install/manifest.ts'
import { LIVING } from '../slack/project/index.ts'
import type { Room } from '../slack/project/living.ts'
import { story } from '../slack/views/testing/story.ts'

/** Every card of every state, to be looked at in the page of the double: a channel for each. Prints its address. */
const double = createDouble()
const manifest = manifestOf({ words: ja, publicUrl: '', over: 'socket' }) as Manifest
const { team, install } = furnish(double, readManifest(manifest), null)
const users = Object.values(double.state.users).filter(({ bot }) => bot === null)
const ids = new Map(users.map(({ id, name }) => [`per_${name}`, id]))

for (const language of ['ja', 'en'] as const) {
  for (const [name, room] of Object.entries(story(language))) {
    fill(`${language}-${name.replaceAll(' ', '-')}`, {
      ...room,
      slackOf: (person) => (room.slackOf(person) === null ? null : (ids.get(person) ?? null)),
    })
  }
}

console.log(await double.listen({ port: Number(process.argv[2] ?? 0) }))

function fill(name: string, room: Room): void {
  double.change((turn) => {
    const [creator] = users
    if (!creator) throw new Error('nobody is in the workspace')
    const channel = createChannel(turn, {
      teamId: team.id,
      creator: creator.id,
      name,
      isPrivate: false,
    })
    for (const { id } of users) join(turn, turn.state.channels[channel.id] ?? channel, id)
    for (const { message } of LIVING.flatMap((living) => living.of(room))) {
      const blocks = message.blocks.map((block) => ({ ...block }))
      const author = { kind: 'bot', install } as const
      postMessage(turn, turn.state.channels[channel.id] ?? channel, author, {
        text: message.text,
        blocks,
      })
    }
  })
}
