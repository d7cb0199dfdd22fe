import type { Notice } from '@hikeshi/contract'
import { IconClock } from '@tabler/icons-react'
import { exactly, shortly } from '../../components/time.ts'
import { useNow } from '../../components/use-now.ts'
import { useWords } from '../../words.tsx'
import classes from './notices.module.css'

const STEP_MS = 10_000

/** When the promised next news is due, or that it is late; and how earlier promises went. */
export function PromiseClock({ notice }: { readonly notice: Notice }) {
  const { words, language } = useWords()
  const { notices: named } = words.screens
  const now = useNow(STEP_MS)
  const { promise, promises } = notice
  const known = promises.filter(({ kept }) => kept !== null)
  const kept = known.filter((one) => one.kept === true).length
  const late = promise !== null && (promise.missed || Date.parse(promise.at) < now)

  return (
    <>
      {promise && (
        <span
          className={classes.promise}
          data-late={late || undefined}
          title={exactly(promise.at, language)}
        >
          <IconClock className={classes.icon} aria-hidden />
          {(late ? named.promiseLate : named.promise)(shortly(promise.at, now, language))}
        </span>
      )}
      {known.length > 0 && <span className={classes.quiet}>{named.kept(kept, known.length)}</span>}
    </>
  )
}
