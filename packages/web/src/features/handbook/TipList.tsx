import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import { Loading } from '../shell/Loading.tsx'
import classes from './handbook.module.css'
import { tipsQuery } from './queries.ts'
import { TipCard } from './TipCard.tsx'

/** アルアル: what those who respond often would tell a newcomer. */
export function TipList() {
  const { tips: named } = useWords().words.screens.handbook
  const { data: tips = [], error, isPending } = useQuery(tipsQuery())

  return (
    <Stack gap="lg">
      {isPending && <Loading />}
      <ProblemNotice error={error} />
      {!isPending && tips.length === 0 && <EmptyState>{named.empty}</EmptyState>}
      {tips.length > 0 && (
        <ul className={classes.list}>
          {tips.map((tip) => (
            <TipCard key={tip.id} tip={tip} />
          ))}
        </ul>
      )}
    </Stack>
  )
}
