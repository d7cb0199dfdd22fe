import { EmptyState } from './EmptyState.tsx'
import { PageTitle } from './PageTitle.tsx'
import { ButtonLink } from './ButtonLink.tsx'
import { useWords } from '../words.tsx'

/** Nothing lives at this address, or nothing that this person may see. */
export function NotFoundPage() {
  const { notFound } = useWords().words.screens.shell
  return (
    <>
      <PageTitle>{notFound.title}</PageTitle>
      <EmptyState action={<ButtonLink to="/">{notFound.back}</ButtonLink>}>
        {notFound.text}
      </EmptyState>
    </>
  )
}
