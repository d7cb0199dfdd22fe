import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { IconInfoTriangle } from '@tabler/icons-react'
import { problemOf } from '../api.ts'
import { useWords } from '../words.tsx'

/** What the server refused and why, in its own words, beside the thing that was tried. */
export function ProblemNotice(props: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { words } = useWords()
  const { common } = words.screens
  if (!props.error) return null
  const problem = problemOf(props.error)

  return (
    <Alert
      role="alert"
      variant="light"
      color="kaki"
      icon={<IconInfoTriangle aria-hidden />}
      title={problem.title || common.problem.title}
    >
      <Stack gap="sm" align="flex-start">
        <Text>{problem.detail || common.problem.unreachable}</Text>
        {problem.missing && (
          <List size="sm">
            {problem.missing.map((missing) => (
              <List.Item key={`${missing.rule} ${missing.section}`}>{missing.message}</List.Item>
            ))}
          </List>
        )}
        {props.onRetry && (
          <Button size="xs" variant="default" onClick={props.onRetry}>
            {common.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
