import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { exactly } from '../../../components/time.ts'
import { useWords } from '../../../words.tsx'
import { versionsQuery } from '../queries.ts'
import reportClasses from '../report.module.css'
import classes from './versions.module.css'

/** The version is in the address: a link is current only with its own. */
const EXACTLY = { exact: true } as const

/** Every version that was accepted, and the report as it is now. */
export function VersionsCard(props: { readonly number: string }) {
  const { words, language } = useWords()
  const { versions: named } = words.screens.report
  const { number } = props
  const { data: versions = [] } = useQuery(versionsQuery(number))

  if (versions.length === 0) return null
  return (
    <section className={reportClasses.card} aria-labelledby="versions">
      <Title order={2} id="versions" mb="xs">
        {named.heading}
      </Title>
      <ul className={classes.list}>
        <li>
          <Link
            to="/incidents/$number/report"
            params={{ number }}
            className={classes.version}
            activeOptions={EXACTLY}
          >
            {named.now}
          </Link>
        </li>
        {versions.map(({ version, closedAt, closedBy, override }) => (
          <li key={version}>
            <Link
              to="/incidents/$number/report"
              params={{ number }}
              search={{ version }}
              className={classes.version}
              activeOptions={EXACTLY}
            >
              {named.version(version)}
            </Link>
            <Text className={classes.about}>
              {named.accepted(exactly(closedAt, language), closedBy.name)}
            </Text>
            {override !== null && (
              <Text className={classes.about}>{named.exception(override)}</Text>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
