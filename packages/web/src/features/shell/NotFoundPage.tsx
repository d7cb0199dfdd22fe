import { EmptyState } from '../../components/EmptyState.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ButtonLink } from '../../components/ButtonLink.tsx'
import { useWords } from '../../words.tsx'

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
