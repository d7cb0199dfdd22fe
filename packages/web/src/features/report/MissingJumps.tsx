import type { Missing } from '@hikeshi/contract'
import { Text, UnstyledButton } from '@mantine/core'
import { IconCircleDashed } from '@tabler/icons-react'
import { jumpTo } from './jump.ts'
import classes from './report.module.css'

/** What is missing; a press goes to the place. */
export function MissingJumps(props: {
  readonly name: string
  readonly missing: readonly Missing[]
  readonly soft?: boolean
}) {
  if (props.missing.length === 0) return null
  return (
    <div>
      <Text size="xs" c="dimmed" fw={600}>
        {props.name}
      </Text>
      <ul className={classes.jumps}>
        {props.missing.map(({ rule, section, message }) => {
          const icon = <IconCircleDashed className={classes.jumpIcon} aria-hidden />
          return (
            <li key={`${rule} ${section} ${message}`}>
              {section ? (
                <UnstyledButton
                  className={classes.jump}
                  data-soft={props.soft || undefined}
                  onClick={() => jumpTo(section)}
                >
                  {icon}
                  {message}
                </UnstyledButton>
              ) : (
                <span className={classes.jump} data-soft={props.soft || undefined}>
                  {icon}
                  {message}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
