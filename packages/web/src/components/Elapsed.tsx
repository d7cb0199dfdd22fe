import { useWords } from '../words.tsx'
import { clock, exactly } from './time.ts'
import { useNow } from './use-now.ts'

/** A running clock since an instant; it stands still once `to` is known. */
export function Elapsed(props: { readonly from: string; readonly to?: string | null }) {
  const { language } = useWords()
  const now = useNow(1000)
  const to = props.to ? Date.parse(props.to) : now
  return (
    <time
      dateTime={props.from}
      title={exactly(props.from, language)}
      className="tabular"
      role="timer"
      aria-live="off"
    >
      {clock(Date.parse(props.from), to)}
    </time>
  )
}
