import type { Incident, Report, Section } from '@hikeshi/contract'
import { MarkdownText } from '../../components/MarkdownText.tsx'
import { Times } from '../incident/board/Times.tsx'
import { Notices } from '../notices/Notices.tsx'
import { PublicReportCard } from '../notices/public/PublicReportCard.tsx'
import { Figures } from './impact/Figures.tsx'
import { Measures } from './measures/Measures.tsx'
import { PostmortemCard } from './postmortem/PostmortemCard.tsx'
import classes from './report.module.css'
import { PostmortemThread } from './thread/PostmortemThread.tsx'

/** What a section holds beside its text. */
export function SectionAttachment(props: {
  readonly number: string
  readonly incident: Incident
  readonly section: Section
  readonly report: Report
}) {
  const attachment = attach(props)
  return attachment && <div className={classes.attachment}>{attachment}</div>
}

function attach({ number, incident, section, report }: Parameters<typeof SectionAttachment>[0]) {
  const editable = incident.can.writeReport
  switch (section.key) {
    case 'impact':
      return (
        <Figures
          number={number}
          section={section}
          figures={report.impact ?? NO_FIGURES}
          currency={report.currency}
          editable={editable}
        />
      )
    case 'meta':
      return (
        <div className={classes.noPrint}>
          <Times number={number} incident={incident} />
        </div>
      )
    case 'notices':
      return (
        <div className={classes.noPrint}>
          {editable && <Notices number={number} editable />}
          <PublicReportCard number={number} />
        </div>
      )
    case 'learned':
      return (
        <>
          <div className={classes.noPrint}>
            <PostmortemCard number={number} editable={editable} />
          </div>
          <div className={classes.printOnly}>
            <MarkdownText>{section.record}</MarkdownText>
          </div>
          <PostmortemThread number={number} editable={editable} />
        </>
      )
    case 'prevention':
      return <Measures number={number} editable={editable} />
    default:
      return section.record === '' ? null : <MarkdownText>{section.record}</MarkdownText>
  }
}

const NO_FIGURES = { people: null, orders: null, money: null, tickets: null }
