import type { Health } from '@hikeshi/contract'
import { Text, Title } from '@mantine/core'
import { Clock } from '../../components/Clock.tsx'
import { useWords } from '../../words.tsx'
import classes from './Health.module.css'
import { megabytes } from './megabytes.ts'

/** The database, and the server itself. */
export function DatabaseFacts(props: { readonly health: Health }) {
  const { words, language } = useWords()
  const { database: names, version, running, clients } = words.screens.health
  const { database, ...health } = props.health
  const facts = [
    { name: names.status, fact: names.state[database.state] },
    { name: names.kind, fact: names.mode[database.mode] },
    { name: names.version, fact: database.version ? `PostgreSQL ${database.version}` : '–' },
    {
      name: names.size,
      fact: database.sizeBytes === null ? '–' : megabytes(database.sizeBytes, language),
    },
    { name: version, fact: health.version },
    { name: running, fact: <Clock at={health.startedAt} /> },
    { name: clients, fact: health.streamClients },
  ]

  return (
    <section aria-labelledby="database">
      <Title order={2} id="database" mb="sm">
        {names.title}
      </Title>
      {database.remedy && <Text mb="md">{database.remedy}</Text>}
      <dl className={classes.facts}>
        {facts.map(({ name, fact }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
