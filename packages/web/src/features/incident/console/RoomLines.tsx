import { useQuery } from '@tanstack/react-query'
import { useScreen } from '../screen.ts'
import { nudgesQuery } from './queries.ts'
import { RoomLine } from './RoomLine.tsx'

const SHOWN = 2

/** What the product says to everybody, at the end of the room for as long as it holds. */
export function RoomLines() {
  const { number } = useScreen()
  const { data: nudges = [] } = useQuery(nudgesQuery(number))
  return (
    <>
      {nudges
        .filter(({ place }) => place !== 'private')
        .slice(-SHOWN)
        .map((nudge) => (
          <RoomLine key={nudge.id} nudge={nudge} />
        ))}
    </>
  )
}
