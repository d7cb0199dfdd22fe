import { Center, Loader } from '@mantine/core'
import { useWords } from '../../words.tsx'

/** Something is on its way. */
export function Loading() {
  const { words } = useWords()
  return (
    <Center p="xl">
      <Loader size="sm" role="status" aria-label={words.screens.shell.loading} />
    </Center>
  )
}
