import type { Notice, NoticeState } from '@hikeshi/contract'
import { Anchor } from '@mantine/core'
import { useWords } from '../../words.tsx'
import classes from './notices.module.css'

const SETTLED: ReadonlySet<NoticeState> = new Set(['not_needed', 'published', 'final'])

/** Which audience, how far its notice is, and where it can be read. */
export function NoticeStateLine({ notice }: { readonly notice: Notice }) {
  const { words, language } = useWords()
  const { notices: named } = words.screens
  const { state, told, url } = notice
  const waiting = state === 'drafted' || state === 'approved'

  return (
    <>
      <span className={classes.name}>{notice.name[language]}</span>
      <span className={SETTLED.has(state) ? classes.settled : classes.waits}>
        {waiting && told.length > 0 ? named.updateDraft : named.states[state]}
      </span>
      {told.at(-1)?.elsewhere && <span className={classes.quiet}>{named.elsewhere}</span>}
      {url && (
        <Anchor
          size="xs"
          underline="always"
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
        >
          {named.seen}
        </Anchor>
      )}
    </>
  )
}
