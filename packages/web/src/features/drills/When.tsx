import type { Drill } from '@hikeshi/contract'
import { exactly } from '../../components/time.ts'
import { useNow } from '../../components/use-now.ts'
import { useWords } from '../../words.tsx'
import { spanOf } from './moments.ts'

/** The day and the hours of a drill, in the viewer's zone; the zone shows on hover. */
export function When(props: { readonly drill: Pick<Drill, 'startsAt' | 'endsAt'> }) {
  const { words, language } = useWords()
  const now = useNow()
  const { day, from, to } = spanOf(props.drill, now, language)
  const { startsAt } = props.drill
  return (
    <time dateTime={startsAt} title={exactly(startsAt, language)} className="tabular">
      {words.screens.drills.when(day, from, to)}
    </time>
  )
}
