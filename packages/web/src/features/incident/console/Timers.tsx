import type { Panels } from '@hikeshi/contract'
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../../queries.ts'
import { useWords } from '../../../words.tsx'
import classes from './console.module.css'
import { TimerLine } from './TimerLine.tsx'

/** What runs out: the alignment, the next update, what customers were promised. */
export function Timers({ panels }: { readonly panels: Panels }) {
  const { words, language } = useWords()
  const { panels: named } = words.screens.console
  const { data: settings } = useQuery(settingsQuery)
  const audienceOf = (key: string) => {
    const audience = settings?.audiences.find((one) => one.key === key)
    return audience?.[language] ?? key
  }

  return (
    <>
      {panels.alignmentEndsAt && <TimerLine name={named.alignment} at={panels.alignmentEndsAt} />}
      {panels.nextUpdateAt ? (
        <TimerLine name={named.update} at={panels.nextUpdateAt} />
      ) : (
        <p className={classes.line}>
          <span className={classes.label}>{named.update}</span>
          <span>{named.noUpdate}</span>
        </p>
      )}
      {panels.promises.map(({ audience, at }) => (
        <TimerLine key={`${audience} ${at}`} name={named.promise(audienceOf(audience))} at={at} />
      ))}
    </>
  )
}
