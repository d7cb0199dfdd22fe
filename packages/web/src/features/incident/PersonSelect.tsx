import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { everybodyQuery } from './queries.ts'

/** One person of the organisation, in a form. */
export function PersonSelect(props: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (person: string | null) => void
  readonly required?: boolean
}) {
  const { data: people = [] } = useQuery(everybodyQuery)
  return (
    <Select
      label={props.label}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={props.value}
      onChange={props.onChange}
      searchable
      clearable={!props.required}
      withAsterisk={props.required ?? false}
    />
  )
}
