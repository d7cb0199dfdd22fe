import type { Incident } from '@hikeshi/contract'
import { Alert } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'

/** A close was requested, and who may answer. */
export function WaitingNotice({ incident }: { readonly incident: Incident }) {
  const { words, language } = useWords()
  const { closing } = words.screens.incident
  const { closeRequest, closers, closedAt } = incident
  if (!closeRequest?.waiting || closedAt) return null
  const asked = closers.filter(({ id }) => id !== closeRequest.approvedBy?.id)
  const names = new Intl.ListFormat(language).format(asked.map(({ name }) => name))

  return (
    <Alert
      color="ai"
      variant="light"
      icon={<IconHourglass aria-hidden />}
      title={names === '' ? closing.waiting : closing.waitingFor(names)}
    >
      {closing.requestedBy(closeRequest.requestedBy.name)} <Clock at={closeRequest.requestedAt} />
      {closeRequest.approvedBy && <div>{closing.accepted(closeRequest.approvedBy.name)}</div>}
    </Alert>
  )
}
