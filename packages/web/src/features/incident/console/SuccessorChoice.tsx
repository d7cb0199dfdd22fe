import type { Brief } from '@hikeshi/contract'
import { Radio, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../../words.tsx'
import { AvailabilityMark } from '../board/AvailabilityMark.tsx'
import { everybodyQuery } from '../queries.ts'
import { useScreen } from '../screen.ts'

const SUGGESTED = 4

/** Who takes command next: a few who could, and below them everybody. */
export function SuccessorChoice(props: {
  readonly suggested: Brief['successors']
  readonly to: string | null
  readonly choose: (person: string | null) => void
}) {
  const { words } = useWords()
  const { pass } = words.screens.console
  const { me } = useScreen()
  const { data: everybody = [] } = useQuery(everybodyQuery)

  const suggested = props.suggested.filter(({ person }) => person.id !== me).slice(0, SUGGESTED)

  return (
    <>
      <Radio.Group label={pass.who} value={props.to} onChange={props.choose}>
        <Stack gap="xs" mt="xs">
          {suggested.map(({ person, availability, commanded }) => (
            <Radio
              key={person.id}
              value={person.id}
              label={person.name}
              description={
                <>
                  {availability && <AvailabilityMark availability={availability} />}{' '}
                  {pass.commanded(commanded)}
                </>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        aria-label={pass.who}
        searchable
        placeholder={words.screens.common.search}
        data={everybody
          .filter(({ id }) => id !== me)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={props.to}
        onChange={props.choose}
      />
    </>
  )
}
