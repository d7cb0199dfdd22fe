import { Button } from '@mantine/core'
import { useWords } from '../words.tsx'

interface MoreButtonProps {
  /** A list that is read page by page. */
  readonly found: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => Promise<unknown>
  }
  readonly subtle?: boolean
}

/** The next page of a list, as long as there is one. */
export function MoreButton({ found, subtle = false }: MoreButtonProps) {
  const { common } = useWords().words.screens
  if (!found.hasNextPage) return null
  return (
    <Button
      mt={subtle ? 0 : 'lg'}
      variant={subtle ? 'subtle' : 'default'}
      loading={found.isFetchingNextPage}
      onClick={() => void found.fetchNextPage()}
    >
      {common.more}
    </Button>
  )
}
