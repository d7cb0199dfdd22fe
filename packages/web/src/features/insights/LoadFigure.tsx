import type { MetricValue } from '@hikeshi/contract'
import { Table, Text } from '@mantine/core'
import { useWords } from '../../words.tsx'
import { CasesTable } from './CasesTable.tsx'
import { type CasesByNumber, measured } from './figures.ts'
import classes from './Insights.module.css'

/** The time of people together, and of each team that is large enough; of nobody alone. */
export function LoadFigure(props: {
  readonly value: Extract<MetricValue, { kind: 'load' }>
  readonly cases: CasesByNumber
}) {
  const { words, language } = useWords()
  const { common, insights } = words.screens
  const { load } = insights
  const { seconds, people, teams, cases } = props.value
  const told = (time: number): string =>
    measured(time, { unit: 'seconds', words: insights, language })
  const rows = cases.map((number) => ({ key: String(number), case: number }))

  return (
    <>
      <p className={classes.numbers}>
        <span className={classes.figure}>{told(seconds)}</span>
        <span className={classes.quiet}>{load.people(people)}</span>
        <span className={classes.quiet}>{insights.n(cases.length)}</span>
      </p>
      {teams.length > 0 && (
        <details className={classes.details}>
          <summary>
            {load.teams}
            {common.aside(teams.length)}
          </summary>
          <Text size="xs" c="dimmed">
            {load.help}
          </Text>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{load.team}</Table.Th>
                <Table.Th scope="col">{load.time}</Table.Th>
                <Table.Th scope="col">{load.counted}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {teams.map((team) => (
                <Table.Tr key={team.name}>
                  <Table.Th scope="row" fw="normal">
                    {team.name}
                  </Table.Th>
                  <Table.Td>{told(team.seconds)}</Table.Td>
                  <Table.Td>{team.people}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </details>
      )}
      <CasesTable rows={rows} cases={props.cases} />
    </>
  )
}
