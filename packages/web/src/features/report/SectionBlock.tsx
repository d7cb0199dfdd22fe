import type { Incident, Missing, Report, Section } from '@hikeshi/contract'
import { Title } from '@mantine/core'
import { IconCircleDashed } from '@tabler/icons-react'
import { useWords } from '../../words.tsx'
import { EditableSection } from './EditableSection.tsx'
import { GeneratedSection } from './GeneratedSection.tsx'
import { sectionId } from './jump.ts'
import classes from './report.module.css'
import { SectionAttachment } from './SectionAttachment.tsx'

/** One section: its text, what belongs to it, and what is missing in it. */
export function SectionBlock(props: {
  readonly number: string
  readonly incident: Incident
  readonly section: Section
  readonly report: Report
  readonly missing: readonly Missing[]
}) {
  const { words, language } = useWords()
  const { report } = words.screens
  const { number, incident, section } = props
  const id = sectionId(section.key)

  return (
    <section
      id={id}
      className={classes.section}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      data-long={section.generated || undefined}
      data-blank={isBlank(section) || undefined}
    >
      <div className={classes.sectionHead}>
        <Title order={2} id={`${id}-title`}>
          {section.title[language]}
        </Title>
        <span className={classes.quiet}>
          {section.generated
            ? report.generated
            : section.required
              ? report.required
              : report.optional}
        </span>
      </div>
      {props.missing.length > 0 && (
        <ul className={classes.missing}>
          {props.missing.map(({ rule, message, hard }) => (
            <li key={`${rule} ${message}`} data-soft={!hard || undefined}>
              <IconCircleDashed className={classes.icon} aria-hidden />
              {message}
            </li>
          ))}
        </ul>
      )}
      {section.generated ? (
        <GeneratedSection number={number} section={section} />
      ) : (
        <EditableSection
          incident={incident.id}
          number={number}
          section={section}
          editable={incident.can.writeReport}
        />
      )}
      <SectionAttachment
        number={number}
        incident={incident}
        section={section}
        report={props.report}
      />
    </section>
  )
}

const HOLDS_MORE: ReadonlySet<string> = new Set(['impact', 'learned', 'prevention'])

/** Nobody has to write it, nobody has, and nothing belongs to it: paper does without. */
function isBlank({ key, required, generated, markdown, record }: Section): boolean {
  const written = markdown.trim() !== '' || record !== ''
  return !required && !generated && !written && !HOLDS_MORE.has(key)
}
