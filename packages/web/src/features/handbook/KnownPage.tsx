import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import { PageEditor } from './PageEditor.tsx'
import { PageHistory } from './PageHistory.tsx'
import { PageView } from './PageView.tsx'
import { pageQuery } from './queries.ts'

/** What one does with a page. */
export type Mode = 'read' | 'edit' | 'propose' | 'history'

/** A page that is there: read it, change it, propose a change, or see how it came about. */
export function KnownPage(props: { readonly name: string }) {
  const { handbook } = useWords().words.screens
  const [mode, setMode] = useState<Mode>('read')
  const { data: page, error } = useQuery(pageQuery(props.name))
  const read = () => setMode('read')

  if (error) {
    return (
      <>
        <PageTitle>{handbook.title}</PageTitle>
        <ProblemNotice error={error} />
      </>
    )
  }
  if (!page) return <Loading />
  if (mode === 'read') return <PageView page={page} onMode={setMode} />
  if (mode === 'history') return <PageHistory page={page} onDone={read} />
  return <PageEditor page={page} proposes={mode === 'propose'} onDone={read} />
}
