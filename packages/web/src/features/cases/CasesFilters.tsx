import { Button, Collapse, NativeSelect, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../words.tsx'
import classes from './Cases.module.css'
import { MoreFilters } from './MoreFilters.tsx'
import { type CasesSearch, isDetailed, readCasesSearch } from './search.ts'
import { useTypedWords } from './use-typed-words.ts'

/** The words and the filters. They live in the address, so that a search can be sent to somebody. */
export function CasesFilters(props: { readonly search: CasesSearch }) {
  const { screens, labels } = useWords().words
  const { cases } = screens
  const { search } = props
  const navigate = useNavigate()
  const [unfolded, { toggle }] = useDisclosure(isDetailed(search))

  function narrow(change: Readonly<Record<string, string | boolean>>): void {
    void navigate({
      to: '/cases',
      search: (before) => readCasesSearch({ ...before, ...change }),
      replace: true,
    })
  }
  const [typed, type] = useTypedWords(search.q ?? '', (q) => narrow({ q }))

  return (
    <search>
      <div className={classes.filters}>
        <TextInput
          className={classes.words}
          type="search"
          label={cases.search}
          placeholder={cases.placeholder}
          leftSection={<IconSearch size="1.2em" aria-hidden />}
          maxLength={200}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <NativeSelect
          label={cases.state}
          value={search.state ?? 'all'}
          onChange={(event) => narrow({ state: event.currentTarget.value })}
          data={Object.entries(cases.states).map(([value, label]) => ({ value, label }))}
        />
        <NativeSelect
          label={cases.severity}
          value={search.severity ?? ''}
          onChange={(event) => narrow({ severity: event.currentTarget.value })}
          data={[
            { value: '', label: cases.any },
            ...Object.entries(labels.severities).map(([value, label]) => ({ value, label })),
          ]}
        />
        <NativeSelect
          label={cases.sort}
          value={search.sort ?? 'newest'}
          onChange={(event) => narrow({ sort: event.currentTarget.value })}
          data={Object.entries(cases.sorts).map(([value, label]) => ({ value, label }))}
        />
        <Button
          variant="subtle"
          aria-expanded={unfolded}
          leftSection={
            unfolded ? (
              <IconChevronDown size="1.2em" aria-hidden />
            ) : (
              <IconChevronRight size="1.2em" aria-hidden />
            )
          }
          onClick={toggle}
        >
          {unfolded ? cases.fewer : cases.more}
        </Button>
      </div>
      <Collapse expanded={unfolded}>
        <MoreFilters search={search} onChange={narrow} />
      </Collapse>
    </search>
  )
}
