import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { BriefLines } from './BriefLines.tsx'
import { briefQuery } from './queries.ts'

/** What whoever is asked to take command needs to know before they say yes. */
export function OfferBrief() {
  const { words } = useWords()
  const { number, incident, me } = useScreen()
  const asked = incident.roles.some(
    ({ role, offeredTo }) => role === 'commander' && offeredTo?.id === me,
  )
  const { data } = useQuery({ ...briefQuery(number, 'full'), enabled: asked })
  if (!asked || !data) return null

  return (
    <section aria-label={words.screens.console.pass.received}>
      <Text fw={600}>{words.screens.console.pass.received}</Text>
      <BriefLines brief={data} />
      {incident.handover?.note && <Text mt="xs">{incident.handover.note}</Text>}
    </section>
  )
}
