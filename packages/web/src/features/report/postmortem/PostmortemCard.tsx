import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../../words.tsx'
import { TextDialog } from '../../incident/dialogs/TextDialog.tsx'
import { postmortemQuery } from '../queries.ts'
import classes from '../report.module.css'
import { PostmortemDialog } from './PostmortemDialog.tsx'
import { PostmortemFacts } from './PostmortemFacts.tsx'
import { PostmortemHelp } from './PostmortemHelp.tsx'
import { recordHeld } from './record-held.ts'

const OUTCOME_MAX = 4000

/** How people look back together, and what came of it. */
export function PostmortemCard(props: { readonly number: string; readonly editable: boolean }) {
  const { words } = useWords()
  const { postmortem: named } = words.screens.report
  const { number, editable } = props
  const { data: postmortem } = useQuery(postmortemQuery(number))
  const [dialog, setDialog] = useState<'choose' | 'held' | null>(null)
  if (!postmortem) return null
  const { form } = postmortem
  const close = () => setDialog(null)

  return (
    <section className={classes.card} aria-labelledby="postmortem">
      <Stack gap="sm">
        <Title order={3} id="postmortem">
          {named.heading}
        </Title>
        <Text c="dimmed">{named.purpose}</Text>
        <PostmortemFacts postmortem={postmortem} />
        <PostmortemHelp number={number} postmortem={postmortem} />
        {editable && (
          <Group gap="sm">
            <Button size="compact-sm" variant="default" onClick={() => setDialog('choose')}>
              {form ? named.change : named.choose}
            </Button>
            {form && form !== 'waived' && (
              <Button size="compact-sm" variant="default" onClick={() => setDialog('held')}>
                {named.recordHeld}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      {dialog === 'choose' && (
        <PostmortemDialog number={number} postmortem={postmortem} onClose={close} />
      )}
      {dialog === 'held' && form && (
        <TextDialog
          number={number}
          title={named.recordHeld}
          label={named.outcome}
          initial={postmortem.outcome}
          max={OUTCOME_MAX}
          submit={named.submit}
          send={(outcome) => recordHeld(number, { ...postmortem, form }, outcome)}
          onClose={close}
        />
      )}
    </section>
  )
}
