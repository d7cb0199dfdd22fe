import { useWords } from '../words.tsx'
import { exactly, shortly } from './time.ts'
import { useNow } from './use-now.ts'

/** An instant as the viewer's wall clock shows it. The exact instant shows on hover. */
export function Clock(props: { readonly at: string }) {
  const { language } = useWords()
  const now = useNow()
  return (
    <time dateTime={props.at} title={exactly(props.at, language)} className="tabular">
      {shortly(props.at, now, language)}
    </time>
  )
}
