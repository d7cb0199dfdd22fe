import type { Notice, NoticeRecommendation } from '@hikeshi/contract'
import { Checkbox, Stack, Textarea } from '@mantine/core'
import { useWords } from '../../words.tsx'
import classes from './notices.module.css'

const REASON_MAX = 500

/** What the answers lead to: for which audiences it is decided, and the reason that stays. */
export function ScopeAdvice(props: {
  readonly advice: NoticeRecommendation
  readonly undecided: readonly Notice[]
  readonly chosen: string[]
  readonly onChoose: (audiences: string[]) => void
  readonly onReason: (reason: string) => void
}) {
  const { words, language } = useWords()
  const { scope: named } = words.screens.notices

  return (
    <section className={classes.advice} aria-label={named.recommended}>
      <Stack gap="md">
        <Textarea
          autosize
          label={`${named.recommended} · ${named.reason}`}
          maxLength={REASON_MAX}
          value={props.advice.reason}
          onChange={(event) => props.onReason(event.currentTarget.value)}
        />
        <Checkbox.Group label={named.forAudiences} value={props.chosen} onChange={props.onChoose}>
          <Stack gap="xs" mt="xs">
            {props.undecided.map(({ audience, name }) => (
              <Checkbox key={audience} value={audience} label={name[language]} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Stack>
    </section>
  )
}
