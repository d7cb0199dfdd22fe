import { ButtonLink } from '../../components/ButtonLink.tsx'
import { useWords } from '../../words.tsx'

/** The way to the ordinary door. */
export function ToSignIn() {
  const { session } = useWords().words.screens
  return (
    <ButtonLink to="/sign-in" variant="default">
      {session.toSignIn}
    </ButtonLink>
  )
}
