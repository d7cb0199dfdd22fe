import type { Nudge } from '@hikeshi/contract'
import type { KnownBlock } from '@slack/types'
import { valueOf } from '../actions/value.ts'
import { actions, button, context, section } from '../views/kit/index.ts'
import { SEVERAL } from '../in/settled.ts'
import { said, titleOf } from './parts.ts'
import type { Telling } from './telling.ts'
import type { Said } from './whisper.ts'

/** What the product says of its own accord, with its buttons, why it says so, and “not needed”. */
export async function sayNudge(telling: Telling): Promise<Said | null> {
  const { whisper, api, words } = telling
  const heard = await heardBy(telling)
  const nudge = heard.find(({ id }) => id === whisper.about)
  if (nudge === undefined) return null
  const incident = whisper.incident && (await api.incidents.get({ incident: whisper.incident }))
  const { whisper: w } = words.slack
  const head = incident ? context(titleOf(telling, incident)) : []
  const isOne = nudge.parts.length === 1
  const parts = nudge.parts.flatMap((part, at): readonly KnownBlock[] => {
    const value = valueOf(whisper.incident ?? '', nudge.id, part.code, part.about ?? '')
    return [
      section(part.more === null ? part.text : `${part.text}\n${part.more}`),
      ...actions(
        ...part.acts.map(({ act, label }) =>
          button({ text: label, action: 'nudge.act', value: `${value}/${act}` }),
        ),
        button({ text: w.why, action: 'nudge.why', value }),
        button({
          text: part.dismissable ? w.notNeeded : w.asItIs,
          action: 'nudge.not-needed',
          value,
        }),
      ).map((row, nth) =>
        isOne ? row : Object.assign({}, row, { block_id: `${SEVERAL}.${at}.${nth}` }),
      ),
    ]
  })
  const text = nudge.parts.map((part) => part.text).join(' ')
  const spoken = said(telling, { text, blocks: [...head, ...parts], place: 'aside' })
  const elsewhere = nudge.parts.find(({ code }) => code === 'N-21')?.about
  return elsewhere ? { ...spoken, channel: elsewhere } : spoken
}

/** What is said of an incident, and what is left of those that are over. */
async function heardBy({ whisper, api }: Telling): Promise<readonly Nudge[]> {
  const own = (await api.nudges.mine({})).items
  if (whisper.incident === null) return own
  return [...(await api.nudges.list({ incident: whisper.incident })).items, ...own]
}
