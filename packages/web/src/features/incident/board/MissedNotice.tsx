import type { Incident } from '@hikeshi/contract'
import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'

/** What the organisation asks of itself and what was done without: for whoever closes. */
export function MissedNotice({ incident }: { readonly incident: Incident }) {
  const { words } = useWords()
  const { plan } = words.screens.incident
  const { alignmentPlan, alignment, commanderMissedAt } = incident
  const reason = alignment?.skipReason
  const icon = <IconInfoCircle aria-hidden />

  return (
    <>
      {alignmentPlan.missed && (
        <Alert color="kaki" variant="light" icon={icon} title={plan.missed}>
          <Text>{reason ? plan.because(reason) : plan.noReason}</Text>
        </Alert>
      )}
      {commanderMissedAt && (
        <Alert color="kaki" variant="light" icon={icon}>
          {plan.commanderMissed}
        </Alert>
      )}
    </>
  )
}
