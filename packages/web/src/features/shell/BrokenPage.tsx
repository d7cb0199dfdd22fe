import { Button } from '@mantine/core'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'

/** A page threw, or its code could not be fetched. */
export function BrokenPage() {
  const { broken } = useWords().words.screens.shell
  return (
    <>
      <PageTitle>{broken.title}</PageTitle>
      <EmptyState action={<Button onClick={() => location.reload()}>{broken.reload}</Button>}>
        {broken.text}
      </EmptyState>
    </>
  )
}
