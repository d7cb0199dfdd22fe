import type { Notice, NoticeState } from '@hikeshi/contract'
import { Anchor, Button } from '@mantine/core'
import { useWords } from '../../../words.tsx'
import classes from '../report.module.css'
import { NoticeChanged } from './NoticeChanged.tsx'

const SETTLED: ReadonlySet<NoticeState> = new Set(['not_needed', 'published', 'final'])

/** One audience, and how far its notice is. */
export function NoticeItem(props: {
  readonly notice: Notice
  readonly onChange: (() => void) | null
}) {
  const { words, language } = useWords()
  const { notices: named, buttonFor } = words.screens.report
  const { notice, onChange } = props
  const name = notice.name[language]
  const action = notice.state === 'undecided' ? named.decide : named.update
  const said = notice.reason ?? notice.text

  return (
    <li className={classes.item}>
      <span className={classes.itemName}>{name}</span>
      <span className={SETTLED.has(notice.state) ? classes.settled : classes.waits}>
        {named.states[notice.state]}
      </span>
      <NoticeChanged notice={notice} />
      {notice.url && (
        <Anchor
          underline="always"
          href={notice.url}
          target="_blank"
          rel="noopener noreferrer nofollow"
        >
          {named.seen}
        </Anchor>
      )}
      {onChange && (
        <Button
          size="compact-xs"
          variant="default"
          className={classes.push ?? ''}
          aria-label={buttonFor(action, name)}
          onClick={onChange}
        >
          {action}
        </Button>
      )}
      {said && <div className={classes.itemText}>{said}</div>}
    </li>
  )
}
