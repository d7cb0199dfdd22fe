import type { Message, Nudge } from '@hikeshi/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { nudgesQuery } from '../console/queries.ts'
import { messagesQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'

type Line =
  | { readonly kind: 'message'; readonly message: Message; readonly at: string }
  | { readonly kind: 'nudge'; readonly nudge: Nudge; readonly at: string }

/** The lines of the room in the order of time: what people said, and among it what the product says to all. */
export function useLines() {
  const { number } = useScreen()
  const { data, hasNextPage } = useInfiniteQuery(messagesQuery(number))
  const { data: nudges = [] } = useQuery(nudgesQuery(number))
  const messages = (data?.pages ?? []).flatMap(({ items }) => items).toReversed()
  const oldest = messages[0]?.at
  const said = messages.map((message): Line => ({ kind: 'message', message, at: message.at }))
  const told = nudges
    .filter(({ place }) => place !== 'private')
    // What was said before the oldest message on screen comes with its neighbours.
    .filter(
      ({ at }) => !hasNextPage || oldest === undefined || Date.parse(at) >= Date.parse(oldest),
    )
    .map((nudge): Line => ({ kind: 'nudge', nudge, at: nudge.at }))
  const lines = [...said, ...told].toSorted(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  )
  return { lines, messages, loaded: data !== undefined, more: hasNextPage }
}
