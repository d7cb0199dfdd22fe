import type { Inside } from '../inside.ts'
import type { SlackRefusal } from '../out/refusal.ts'
import { comeBack } from '../out/look.ts'
import { findChannel, forgetIn, reserve, writeChannel, type ChannelRow } from '../out/store.ts'

const NAMES_MAX = 20

/** again: another run is worth it. waits: people have to do something first. unknown: a mistake of ours. */
export type Healed = 'again' | 'waits' | 'unknown'

/** What can be done about a channel that is not what we thought. */
export async function heal(
  inside: Inside,
  incident: string,
  refusal: SlackRefusal,
): Promise<Healed> {
  const row = await findChannel(inside.parts.reads, incident)
  if (!row?.channel || refusal.kind !== 'place') return 'unknown'
  const placed = { ...row, channel: row.channel }
  switch (refusal.error) {
    case 'is_archived':
    case 'is_inactive':
      // The next run opens it again, unless it should be closed.
      await writeChannel(inside.db, incident, { state: 'archived' })
      return 'again'
    case 'channel_not_found':
      // One from which we were sent away looks like this, too: another beside it would go behind people's backs.
      return row.problem === 'out' ? 'waits' : anew(inside, placed)
    case 'not_in_channel':
      return (await comeBack(inside, placed)) ? 'again' : 'waits'
    default:
      return 'unknown'
  }
}

type Placed = ChannelRow & { readonly channel: string }

/** An admin deleted it: another one takes its place. */
async function anew({ db }: Inside, row: Placed): Promise<Healed> {
  await forgetIn(db, row.incident, row.channel)
  const base = row.name.replace(/-\d{1,2}$/, row.suffix === 1 ? '$&' : '')
  for (let suffix = row.suffix + 1; suffix <= NAMES_MAX; suffix++) {
    if (await reserve(db, { ...row, name: `${base}-${suffix}`, suffix })) return 'again'
  }
  return 'unknown'
}
