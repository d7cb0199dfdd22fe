import type { Measure } from '@hikeshi/contract'
import { Anchor, Table } from '@mantine/core'
import { PersonName } from '../../../components/PersonName.tsx'
import { useWords } from '../../../words.tsx'
import classes from '../report.module.css'
import { CarriedOver } from './CarriedOver.tsx'

/** One measure; its text opens it for change. */
export function MeasureRow(props: {
  readonly number: string
  readonly measure: Measure
  readonly onEdit: (() => void) | null
}) {
  const { words } = useWords()
  const { measures: named } = words.screens.report
  const { measure, onEdit } = props
  const kinds = [
    named.kinds[measure.kind],
    ...(measure.category ? [named.categories[measure.category]] : []),
  ]

  return (
    <Table.Tr>
      <Table.Td>
        {onEdit ? (
          <Anchor
            component="button"
            type="button"
            ta="start"
            className={classes.printed ?? ''}
            onClick={onEdit}
          >
            {measure.text}
          </Anchor>
        ) : (
          measure.text
        )}
        <div className={classes.quiet}>{kinds.join(' · ')}</div>
        {measure.verification && (
          <div className={classes.quiet}>
            {words.screens.followUps.measure.verification} {measure.verification}
          </div>
        )}
        {measure.proof && (
          <div className={classes.quiet}>
            {words.screens.common.labelled(named.proof, measure.proof)}
          </div>
        )}
        {measure.verified && (
          <div className={classes.quiet}>
            {words.screens.followUps.measure.verified} {measure.verified}
          </div>
        )}
        <CarriedOver number={props.number} measure={measure} />
      </Table.Td>
      <Table.Td data-name={named.need}>
        {measure.required ? named.needs.required : named.needs.continuing}
      </Table.Td>
      <Table.Td data-name={named.owner}>
        <PersonName person={measure.owner} nobody={named.nobody} />
      </Table.Td>
      <Table.Td data-name={named.due} className="tabular">
        {measure.due ?? named.noDue}
      </Table.Td>
      <Table.Td data-name={named.state}>
        <span className={measure.state === 'done' ? classes.settled : ''}>
          {named.states[measure.state]}
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
