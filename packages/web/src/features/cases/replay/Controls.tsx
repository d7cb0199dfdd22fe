import type { ReplayStep } from '@hikeshi/contract'
import { ActionIcon, Button, Group, Slider, Text } from '@mantine/core'
import {
  IconChevronLeft,
  IconChevronRight,
  IconChevronsLeft,
  IconChevronsRight,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react'
import { clock, exactly } from '../../../components/time.ts'
import { useWords } from '../../../words.tsx'
import classes from './Replay.module.css'
import { useWalkKeys } from './use-walk-keys.ts'
import type { Walk } from './use-walk.ts'

const ICON = '1.2em'

/** Back, on, play, and the time of the case as a slider. */
export function Controls(props: { readonly walk: Walk; readonly steps: readonly ReplayStep[] }) {
  const { words, language } = useWords()
  const { replay } = words.screens.cases
  const { walk, steps } = props
  const { at, goTo } = walk
  const last = steps.length - 1
  useWalkKeys(walk, steps.length)

  /** The time of a step, since the first. */
  function timeAt(step: number): string {
    const [first] = steps
    const then = steps[step]
    return first && then ? clock(Date.parse(first.at), Date.parse(then.at)) : ''
  }
  const here = steps[at]

  return (
    <div className={classes.controls}>
      <Group gap="sm">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={replay.first}
          disabled={at === 0}
          onClick={() => goTo(0)}
        >
          <IconChevronsLeft size={ICON} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={replay.previous}
          disabled={at === 0}
          onClick={() => goTo(at - 1)}
        >
          <IconChevronLeft size={ICON} />
        </ActionIcon>
        <Button
          className={classes.play ?? ''}
          variant="default"
          disabled={last === 0}
          leftSection={
            walk.playing ? <IconPlayerPause size={ICON} /> : <IconPlayerPlay size={ICON} />
          }
          onClick={walk.toggle}
        >
          {walk.playing ? replay.pause : replay.play}
        </Button>
        <ActionIcon
          variant="filled"
          size="lg"
          aria-label={replay.next}
          disabled={at === last}
          onClick={() => goTo(at + 1)}
        >
          <IconChevronRight size={ICON} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={replay.last}
          disabled={at === last}
          onClick={() => goTo(last)}
        >
          <IconChevronsRight size={ICON} />
        </ActionIcon>
        <Text className="tabular" size="xs" c="dimmed" role="status">
          {replay.step(at + 1, steps.length)}
        </Text>
      </Group>
      <Slider
        thumbLabel={replay.slider}
        thumbProps={{
          'aria-valuetext': here ? `${timeAt(at)}, ${exactly(here.at, language)}` : '',
        }}
        min={0}
        max={Math.max(last, 1)}
        value={at}
        label={timeAt}
        onChange={goTo}
      />
      <Text size="xs" c="dimmed" visibleFrom="sm">
        {replay.keys}
      </Text>
    </div>
  )
}
