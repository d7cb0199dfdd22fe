import { Alert, Button, Group, Text } from '@mantine/core'
import { IconArrowMerge, IconCircleOff } from '@tabler/icons-react'
import { AnchorLink } from '../../../components/AnchorLink.tsx'
import { Clock } from '../../../components/Clock.tsx'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'

/** Dismissed or merged: by whom, why, where it goes on, and the way back. */
export function AsideNotice() {
  const { words } = useWords()
  const { aside: named, dismissing, numberAndTitle } = words.screens.incident
  const { incident, open } = useScreen()
  const { aside, state, can } = incident
  if (!aside) return null
  const merged = state === 'merged'
  const because = aside.because && dismissing.reasons[aside.because]
  const Icon = merged ? IconArrowMerge : IconCircleOff

  return (
    <Alert
      color="ai"
      variant="light"
      icon={<Icon aria-hidden />}
      title={merged ? named.merged(aside.by.name) : named.dismissed(aside.by.name)}
    >
      <Text>
        {[because, aside.reason].filter(Boolean).join(' · ')} <Clock at={aside.at} />
      </Text>
      {merged && aside.into && (
        <Text>
          {named.goOn}{' '}
          <AnchorLink to="/incidents/$number" params={{ number: String(aside.into.number) }}>
            {numberAndTitle(aside.into.number, aside.into.title)}
          </AnchorLink>
        </Text>
      )}
      {merged && !aside.into && <Text>{named.hidden}</Text>}
      {can.restore && (
        <Group mt="sm">
          <Button size="compact-sm" variant="default" onClick={() => open('restore')}>
            {named.undo}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
