import type { NudgeToMe } from '@hikeshi/contract'
import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { NudgePart } from '../incident/console/NudgePart.tsx'
import { MeasureDialog } from '../report/measures/MeasureDialog.tsx'
import classes from './follow-ups.module.css'
import { followUpsQuery } from './queries.ts'
import { useAfterNudge } from './use-after-nudge.ts'

/** A word about what an incident that is over still asks of me, with why and “not needed”. */
export function AfterNudge(props: { readonly nudge: NudgeToMe }) {
  const { nudge } = props
  const { incident } = nudge
  const [open, setOpen] = useState<string | null>(null)
  const { data: mine = [] } = useQuery({ ...followUpsQuery(true), enabled: open !== null })
  const { act, dismiss } = useAfterNudge(nudge, setOpen)
  const measure = mine.find(({ measure: one }) => one?.id === open)?.measure

  return (
    <li className={classes.card}>
      <Stack gap="xs" align="flex-start">
        {nudge.parts.map((part) => (
          <div key={`${part.code} ${part.about}`} className={classes.nudge}>
            <NudgePart
              part={part}
              onAct={(name) => act(name, part)}
              onAway={() => dismiss.mutate(part)}
            />
          </div>
        ))}
        {incident && (
          <Text size="xs" c="dimmed">
            #{incident.number} {incident.title}
          </Text>
        )}
      </Stack>
      {measure && incident && (
        <MeasureDialog
          number={String(incident.number)}
          measure={measure}
          onClose={() => setOpen(null)}
        />
      )}
    </li>
  )
}
