import { problemOf } from '../api.ts'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageTitle } from './PageTitle.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'

/** A page that could not be had. What does not exist, and what is not for us, is no page at all. */
export function PageProblem(props: {
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
}) {
  if (problemOf(props.error).code === 'not-found') return <NotFoundPage />
  return (
    <>
      <PageTitle>{props.title}</PageTitle>
      <ProblemNotice error={props.error} onRetry={props.onRetry} />
    </>
  )
}
