import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { Clock } from '../../components/Clock.tsx'
import { SeverityBadge } from '../../components/SeverityBadge.tsx'
import { useWords } from '../../words.tsx'
import type { CasesByNumber } from './figures.ts'
import classes from './Insights.module.css'

interface Row {
  readonly key: string
  /** Null where the value came from no case. */
  readonly case: number | null
  readonly value?: string
  readonly source?: string
}

const FIRST = 20

/** The cases behind a number: what stands in the chart, to be read, and to be followed to its story. */
export function CasesTable(props: {
  readonly rows: readonly Row[]
  readonly cases: CasesByNumber
  readonly withSource?: boolean
  readonly open?: boolean
}) {
  const { insights, common } = useWords().words.screens
  const [shown, setShown] = useState(FIRST)
  const { table } = insights
  const withValue = props.rows.some(({ value }) => value !== undefined)

  return (
    <details className={classes.details} open={props.open}>
      <summary>
        {insights.cases}
        {common.aside(props.rows.length)}
      </summary>
      <div className={classes.scroll}>
        <Table className={classes.table ?? ''} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{table.case}</Table.Th>
              {withValue && <Table.Th scope="col">{table.value}</Table.Th>}
              <Table.Th scope="col">{table.raised}</Table.Th>
              {props.withSource && <Table.Th scope="col">{table.source}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {props.rows.slice(0, shown).map((row) => {
              const one = row.case === null ? undefined : props.cases.get(row.case)
              return (
                <Table.Tr key={row.key}>
                  <Table.Td>
                    {row.case === null ? (
                      insights.noCase
                    ) : (
                      <AnchorLink to="/incidents/$number" params={{ number: String(row.case) }}>
                        #{row.case} {one?.title}
                      </AnchorLink>
                    )}{' '}
                    {one && <SeverityBadge severity={one.severity} short />}
                  </Table.Td>
                  {withValue && <Table.Td>{row.value}</Table.Td>}
                  <Table.Td>{one && <Clock at={one.raisedAt} />}</Table.Td>
                  {props.withSource && <Table.Td>{row.source}</Table.Td>}
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </div>
      {props.rows.length > shown && (
        <Button mt="sm" size="compact-sm" variant="default" onClick={() => setShown(shown + FIRST)}>
          {common.more}
        </Button>
      )}
    </details>
  )
}
