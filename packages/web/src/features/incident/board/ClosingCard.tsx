import type { Incident } from '@hikeshi/contract'
import { Alert, Text } from '@mantine/core'
import { IconArrowBackUp, IconInfoCircle } from '@tabler/icons-react'
import { useWords } from '../../../words.tsx'
import { ClosedNotice } from './ClosedNotice.tsx'
import { WaitingNotice } from './WaitingNotice.tsx'

/** How far the closing is: waiting, sent back, done, and by which exception. */
export function ClosingCard({ incident }: { readonly incident: Incident }) {
  const { words } = useWords()
  const { closing, convergence } = words.screens.incident
  const { closeRequest, closedAt, convergeOverride } = incident
  const returned = closedAt || closeRequest?.waiting ? null : closeRequest?.returned

  return (
    <>
      {convergeOverride && (
        <Alert color="kaki" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {convergence.exception(convergeOverride)}
        </Alert>
      )}
      <WaitingNotice incident={incident} />
      {returned && (
        <Alert
          color="kaki"
          variant="light"
          icon={<IconArrowBackUp aria-hidden />}
          title={closing.returned(returned.by.name)}
        >
          <Text>{returned.comment}</Text>
        </Alert>
      )}
      <ClosedNotice incident={incident} />
    </>
  )
}
