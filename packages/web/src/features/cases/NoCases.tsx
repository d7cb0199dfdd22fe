import { ButtonLink } from '../../components/ButtonLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useWords } from '../../words.tsx'

/** Nothing was found, or nothing has ever happened. */
export function NoCases(props: { readonly searched: boolean }) {
  const { cases } = useWords().words.screens
  if (props.searched) {
    const clear = (
      <ButtonLink to="/cases" variant="default">
        {cases.clear}
      </ButtonLink>
    )
    return <EmptyState action={clear}>{cases.none}</EmptyState>
  }
  const raise = (
    <ButtonLink to="/" hash="raise">
      {cases.toNow}
    </ButtonLink>
  )
  return <EmptyState action={raise}>{cases.empty}</EmptyState>
}
