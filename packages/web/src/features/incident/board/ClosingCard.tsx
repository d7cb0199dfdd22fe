import type { Incident } from '@hikeshi/contract'
import { Alert, Stack, Text } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconHourglass,
  IconInfoCircle,
} from '@tabler/icons-react'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'

/** How far the closing is: waiting, sent back, done, and by which exception. */
export function ClosingCard(props: { readonly number: string; readonly incident: Incident }) {
  const { words, language } = useWords()
  const { closing, convergence } = words.screens.incident
  const { closeRequest, closers, closedAt, closedBy, closeOverride, convergeOverride } =
    props.incident
  const names = new Intl.ListFormat(language).format(closers.map(({ name }) => name))
  const returned = closeRequest?.waiting ? null : closeRequest?.returned

  return (
    <>
      {convergeOverride && (
        <Alert color="kaki" variant="light" icon={<IconInfoCircle aria-hidden />}>
          {convergence.exception(convergeOverride)}
        </Alert>
      )}
      {closeRequest?.waiting && !closedAt && (
        <Alert
          color="ai"
          variant="light"
          icon={<IconHourglass aria-hidden />}
          title={names ? closing.waitingFor(names) : closing.waiting}
        >
          {closing.requestedBy(closeRequest.requestedBy.name)}{' '}
          <Clock at={closeRequest.requestedAt} />
        </Alert>
      )}
      {returned && !closedAt && (
        <Alert
          color="kaki"
          variant="light"
          icon={<IconArrowBackUp aria-hidden />}
          title={closing.returned(returned.by.name)}
        >
          <Text>{returned.comment}</Text>
        </Alert>
      )}
      {closedAt && closedBy && (
        <Alert color="koke" variant="light" icon={<IconCircleCheck aria-hidden />}>
          <Stack gap="xs">
            <Text>
              {closing.closedBy(closedBy.name)} <Clock at={closedAt} />
            </Text>
            {closeOverride && <Text>{closing.exception(closeOverride)}</Text>}
          </Stack>
        </Alert>
      )}
    </>
  )
}
