import { Alert, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { Clock } from '../../../components/Clock.tsx'
import { useNow } from '../../../components/use-now.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { WatchOver } from './WatchOver.tsx'

/** A mitigation is in: what is watched, until when, and that it is time to look. */
export function WatchCard() {
  const { words } = useWords()
  const { watch: named } = words.screens.incident
  const { incident } = useScreen()
  const now = useNow()
  const { watch, state } = incident
  if (state !== 'monitoring' || !watch) return null
  const over = watch.over || (watch.until !== null && Date.parse(watch.until) <= now)

  return (
    <Alert
      color={over ? 'kaki' : 'ai'}
      variant="light"
      icon={<IconEye aria-hidden />}
      title={named.heading}
    >
      <Text>{watch.what ?? named.nothing}</Text>
      {watch.until && (
        <Text>
          {named.until} <Clock at={watch.until} />
        </Text>
      )}
      {over && <WatchOver />}
    </Alert>
  )
}
