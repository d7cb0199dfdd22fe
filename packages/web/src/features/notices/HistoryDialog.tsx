import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Clock } from '../../components/Clock.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { useWords } from '../../words.tsx'
import classes from './notices.module.css'
import { noticeHistoryQuery } from './queries.ts'
import type { NoticeDialogProps } from './use-notice.ts'

/** Every text of one notice, who wrote it and when; the newest first. */
export function HistoryDialog({ number, notice, onClose }: NoticeDialogProps) {
  const { words, language } = useWords()
  const { notices: named } = words.screens
  const { data: versions = [], error } = useQuery(noticeHistoryQuery(number, notice.audience))

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={named.historyTitle(notice.name[language])}
      closeButtonProps={{ 'aria-label': words.screens.incident.close }}
    >
      <ProblemNotice error={error} />
      <ol className={classes.list}>
        {versions.map((version) => (
          <li key={`${version.at} ${version.state}`} className={classes.row}>
            <div className={classes.line}>
              <span className={classes.name}>
                {version.state ? named.states[version.state] : named.dropped}
              </span>
              {version.phase && <span>{named.phases[version.phase]}</span>}
              {version.elsewhere && <span className={classes.quiet}>{named.elsewhere}</span>}
              <span className={classes.quiet}>
                {version.by?.name ?? named.product} <Clock at={version.at} />
              </span>
            </div>
            {(version.text ?? version.reason) && (
              <div className={classes.saidWhole}>{version.text ?? version.reason}</div>
            )}
          </li>
        ))}
      </ol>
    </Modal>
  )
}
