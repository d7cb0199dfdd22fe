import { Button, Collapse, Stack, TextInput } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight, IconFlag } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api.ts'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { readForm } from '../../form.ts'
import { useWords } from '../../words.tsx'
import classes from './Now.module.css'
import { raiseInput } from './raise-input.ts'
import { RaiseDetails } from './RaiseDetails.tsx'
import { SimilarIncidents } from './SimilarIncidents.tsx'
import { RAISE } from './use-raise.ts'

const PAUSE_MS = 250

/** One field and a button. The rest is folded, and optional. */
export function RaiseForm() {
  const { raise } = useWords().words.screens.now
  const [title, setTitle] = useState('')
  const [settledTitle] = useDebouncedValue(title.trim(), PAUSE_MS)
  const [unfolded, { toggle }] = useDisclosure(false)
  const field = useRef<HTMLInputElement>(null)
  const { hash } = useLocation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: (fields: Readonly<Record<string, string>>) =>
      api.incidents.raise(raiseInput(fields)),
    onSuccess: (incident) => {
      const number = String(incident.number)
      queries.setQueryData(['incident', number], incident)
      void queries.invalidateQueries({ queryKey: ['incidents'] })
      return navigate({ to: '/incidents/$number', params: { number } })
    },
  })

  useEffect(() => {
    if (hash === RAISE) field.current?.focus()
  }, [hash])

  return (
    <form
      id={RAISE}
      className={classes.raise}
      aria-label={raise.button}
      onSubmit={(event) => send.mutate(readForm(event))}
    >
      <Stack gap="sm">
        <TextInput
          ref={field}
          name="title"
          size="md"
          label={raise.label}
          description={raise.hint}
          placeholder={raise.placeholder}
          maxLength={200}
          autoComplete="off"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          required
          withAsterisk={false}
        />
        <div className={classes.line}>
          <Button
            type="submit"
            size="md"
            leftSection={<IconFlag size="1.2em" aria-hidden />}
            loading={send.isPending}
          >
            {raise.button}
          </Button>
          <Button
            size="md"
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
            {raise.details}
          </Button>
        </div>
        <SimilarIncidents title={settledTitle} />
        <Collapse expanded={unfolded}>
          <RaiseDetails />
        </Collapse>
        <ProblemNotice error={send.error} />
      </Stack>
    </form>
  )
}
