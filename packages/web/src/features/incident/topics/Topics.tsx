import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Clock } from '../../../components/Clock.tsx'
import { useNow } from '../../../components/use-now.ts'
import { useWords } from '../../../words.tsx'
import { useScreen } from '../screen.ts'
import { AddTopic } from './AddTopic.tsx'
import { topicsQuery } from './queries.ts'
import { TopicLine } from './TopicLine.tsx'
import classes from './topics.module.css'

const LONG_MS = 10 * 60_000
const ENDED_SHOWN = 3

/** One voice, one topic: now, next, later, elsewhere, and what came of it. */
export function Topics() {
  const { words } = useWords()
  const { topics: named } = words.screens.console
  const { number } = useScreen()
  const { data } = useQuery(topicsQuery(number))
  const now = useNow()
  if (!data) return null
  const { current, next, parked, breakouts, ended, can } = data
  if (!can.change && !current && ended.length === 0) return null

  return (
    <section aria-labelledby="topics" tabIndex={-1}>
      <h3 id="topics" className={classes.heading} tabIndex={-1}>
        {named.heading}
      </h3>
      {current ? (
        <>
          <TopicLine topic={current} name={named.current} can={can.change} />
          {now - Date.parse(current.since) > LONG_MS && (
            <Text size="xs" c="dimmed">
              {named.long}
            </Text>
          )}
        </>
      ) : (
        <Text size="xs" c="dimmed">
          {named.noCurrent}
        </Text>
      )}
      {next.map((topic) => (
        <TopicLine key={topic.id} topic={topic} name={named.next} can={can.change} />
      ))}
      {parked.map((topic) => (
        <TopicLine key={topic.id} topic={topic} name={named.parked} can={can.change} />
      ))}
      {breakouts.map((topic) => (
        <TopicLine key={topic.id} topic={topic} name={named.breakouts} can={can.change}>
          {topic.owner && named.owner(topic.owner.name)}{' '}
          {topic.returnAt && <Clock at={topic.returnAt} />}
        </TopicLine>
      ))}
      {ended.slice(0, ENDED_SHOWN).map((topic) => (
        <TopicLine key={topic.id} topic={topic} name={named.ended} can={false}>
          {topic.outcome ?? named.nothing}
        </TopicLine>
      ))}
      {can.change && <AddTopic />}
    </section>
  )
}
