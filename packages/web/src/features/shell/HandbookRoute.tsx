import { useParams } from '@tanstack/react-router'
import { PageScreen } from '../handbook/PageScreen.tsx'

/** `/handbook/speak-up`. */
export function HandbookRoute() {
  const { page } = useParams({ from: '/inside/handbook/$page' })
  return <PageScreen key={page} name={page} />
}
