import type { IncidentSummary } from '@hikeshi/contract'
import { VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onChange } from '../../stream.ts'
import { useWords } from '../../words.tsx'
import { openIncidentsQuery } from '../now/queries.ts'

/** What changes an incident as a whole; the incident page tells the rest itself. */
const TOLD = new Set([
  'incident.severity_changed',
  'incident.monitoring_started',
  'incident.response_resumed',
  'incident.converged',
  'incident.closed',
  'incident.reopened',
])

/** Tells a screen reader, politely, what arrives while nobody asked. */
export function Announcer() {
  const { announce } = useWords().words.screens.shell
  const queries = useQueryClient()
  const [said, setSaid] = useState('')

  useEffect(
    () =>
      onChange(({ type, incident }) => {
        if (type === 'incident.raised') setSaid(announce.raised)
        if (!TOLD.has(type)) return
        const open = queries.getQueryData<{ readonly items: readonly IncidentSummary[] }>(
          openIncidentsQuery.queryKey,
        )
        const number = open?.items.find(({ id }) => id === incident)?.number
        if (number !== undefined) setSaid(announce.changed(number))
      }),
    [announce, queries],
  )

  return <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
}
