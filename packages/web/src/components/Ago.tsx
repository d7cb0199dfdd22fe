import { useWords } from '../words.tsx'
import { exactly, relatively } from './time.ts'
import { useNow } from './use-now.ts'

/** How long ago, or how soon. The exact instant shows on hover. */
export function Ago(props: { readonly at: string }) {
  const { words, language } = useWords()
  const now = useNow(10_000)
  return (
    <time dateTime={props.at} title={exactly(props.at, language)} className="tabular">
      {relatively(props.at, now, language, words.screens.common.ago.now)}
    </time>
  )
}
