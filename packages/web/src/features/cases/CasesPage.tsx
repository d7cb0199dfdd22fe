import { Stack } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import { CaseList } from './CaseList.tsx'
import classes from './Cases.module.css'
import { CasesFilters } from './CasesFilters.tsx'
import { NoCases } from './NoCases.tsx'
import { casesQuery } from './queries.ts'

/** Search over everything that ever happened here, drills too. */
export function CasesPage() {
  const { cases } = useWords().words.screens
  const search = useSearch({ from: '/inside/cases' })
  const found = useInfiniteQuery({ ...casesQuery(search), placeholderData: keepPreviousData })
  const items = found.data?.pages.flatMap((page) => page.items) ?? []

  return (
    <div className={classes.page}>
      <PageTitle>{cases.title}</PageTitle>
      <Stack gap="lg">
        <CasesFilters search={search} />
        {found.isPending && <Loading />}
        <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />
        {found.isSuccess && items.length === 0 && (
          <NoCases searched={Object.keys(search).length > 0} />
        )}
        {items.length > 0 && <CaseList found={found} items={items} />}
      </Stack>
    </div>
  )
}
