import { Alert, Button, Stack } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { Changes } from './Changes.tsx'

/** What has to change in other parts for this to be saved, and the way to do both in one act. */
export function TakeAlong(props: {
  readonly changes: string[] | undefined
  readonly pending: boolean
  readonly onTake: () => void
}) {
  const { preview } = useWords().words.screens.settings
  const { changes = [] } = props
  if (changes.length === 0) return null
  return (
    <Alert variant="light" color="gray" title={preview.along}>
      <Stack gap="sm" align="flex-start">
        <Changes changes={changes} />
        <Button variant="default" loading={props.pending} onClick={props.onTake}>
          {preview.takeAlong}
        </Button>
      </Stack>
    </Alert>
  )
}
