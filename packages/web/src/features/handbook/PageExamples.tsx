import type { HandbookPage } from '@hikeshi/contract'
import { ActionIcon, Button, Group, Stack, TextInput, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../../api.ts'
import { AnchorLink } from '../../components/AnchorLink.tsx'
import { ProblemNotice } from '../../components/ProblemNotice.tsx'
import { readForm } from '../../form.ts'
import { useWords } from '../../words.tsx'
import { useHandbookAct } from './use-handbook-act.ts'

/** Cases in which it can be seen what the page means; anybody who may edit it may add one. */
export function PageExamples(props: { readonly page: HandbookPage }) {
  const { handbook } = useWords().words.screens
  const { key: page, examples, can } = props.page
  const [adding, setAdding] = useState(false)
  const link = useHandbookAct((incident: string) => api.handbook.link({ page, incident }))
  const unlink = useHandbookAct((incident: string) => api.handbook.unlink({ page, incident }))
  if (examples.length === 0 && !can.edit) return null

  return (
    <Stack gap="sm" align="flex-start">
      {examples.length > 0 && <Title order={2}>{handbook.examples}</Title>}
      {examples.map(({ id, number, title }) => (
        <Group key={id} gap="sm" wrap="nowrap">
          <AnchorLink to="/incidents/$number" params={{ number: String(number) }}>
            #{number} {title}
          </AnchorLink>
          {can.edit && (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={handbook.removeExample(title)}
              onClick={() => unlink.mutate(id)}
            >
              <IconX size="1em" aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
      {can.edit && !adding && (
        <Button size="compact-xs" variant="subtle" onClick={() => setAdding(true)}>
          {handbook.addExample}
        </Button>
      )}
      {adding && (
        <form
          onSubmit={(event) => {
            const { incident = '' } = readForm(event)
            link.mutate(incident, { onSuccess: () => setAdding(false) })
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              name="incident"
              required
              label={handbook.exampleNumber}
              description={handbook.exampleHelp}
              maxLength={40}
            />
            <Button type="submit" variant="default" loading={link.isPending}>
              {handbook.addExample}
            </Button>
          </Group>
        </form>
      )}
      <ProblemNotice error={link.error ?? unlink.error} />
    </Stack>
  )
}
