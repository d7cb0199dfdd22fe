import type { Panels } from '@hikeshi/contract'
import { UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../../queries.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import classes from './console.module.css'
import { TimerLine } from './TimerLine.tsx'

/** What runs out: the alignment, the next update, what customers were promised. */
export function Timers({ panels }: { readonly panels: Panels }) {
  const { words, language } = useWords()
  const { panels: named } = words.screens.console
  const { goTo, open } = useScreen()
  const { data: settings } = useQuery(settingsQuery)
  const audienceOf = (key: string) => {
    const audience = settings?.audiences.find((one) => one.key === key)
    return audience?.[language] ?? key
  }

  return (
    <>
      {panels.alignmentEndsAt && (
        <TimerLine
          name={named.alignment}
          at={panels.alignmentEndsAt}
          onShow={() => goTo('board')}
        />
      )}
      {panels.nextUpdateAt ? (
        <TimerLine name={named.update} at={panels.nextUpdateAt} onShow={() => open('nextUpdate')} />
      ) : (
        <UnstyledButton className={classes.line} onClick={() => open('nextUpdate')}>
          <span className={classes.label}>{named.update}</span>
          <span>{named.noUpdate}</span>
        </UnstyledButton>
      )}
      {panels.promises.map(({ audience, at }) => (
        <TimerLine
          key={`${audience} ${at}`}
          name={named.promise(audienceOf(audience))}
          at={at}
          onShow={() => goTo('board', 'notices')}
        />
      ))}
    </>
  )
}
