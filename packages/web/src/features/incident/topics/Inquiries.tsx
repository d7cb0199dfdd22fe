import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { BriefLines } from '../console/BriefLines.tsx'
import { briefQuery } from '../console/queries.ts'
import { useScreen } from '../screen.ts'
import { AskInquiry } from './AskInquiry.tsx'
import { InquiryLine } from './InquiryLine.tsx'
import { inquiriesQuery } from './queries.ts'
import classes from './topics.module.css'

/** For people who are not at work here: how things stand, and a way to ask that interrupts nobody. */
export function Inquiries() {
  const { words } = useWords()
  const { inquiries: named } = words.screens.console
  const { number, incident, me } = useScreen()
  const outside = !incident.people.some(({ person }) => person.id === me)
  const { data: list = [] } = useQuery(inquiriesQuery(number))
  const { data: brief } = useQuery({ ...briefQuery(number, 'short'), enabled: outside })
  const asks = outside && incident.can.post
  if (list.length === 0 && !outside) return null

  return (
    <section aria-labelledby="inquiries">
      {outside && brief && (
        <>
          <h3 className={classes.heading}>{named.status}</h3>
          <BriefLines brief={brief} />
        </>
      )}
      <h3 id="inquiries" className={classes.heading} tabIndex={-1}>
        {named.heading}
      </h3>
      {asks && (
        <Text size="xs" c="dimmed">
          {named.help}
        </Text>
      )}
      {list.map((inquiry) => (
        <InquiryLine key={inquiry.id} inquiry={inquiry} />
      ))}
      {asks && <AskInquiry />}
    </section>
  )
}
