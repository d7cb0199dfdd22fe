import { useNavigate } from '@tanstack/react-router'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useWords } from '../../words.tsx'
import { PageEditor } from './PageEditor.tsx'

/** A page yet to be written. */
export function NewPage() {
  const { handbook } = useWords().words.screens
  const navigate = useNavigate()
  function leave(page: string | null): void {
    void (page === null
      ? navigate({ to: '/handbook' })
      : navigate({ to: '/handbook/$page', params: { page } }))
  }

  return (
    <>
      <PageTitle>{handbook.editor.fresh}</PageTitle>
      <PageEditor page={null} proposes={false} onDone={leave} />
    </>
  )
}
