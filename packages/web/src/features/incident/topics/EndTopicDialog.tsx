import type { Topic } from '@hikeshi/contract'
import { api } from '../../../api.ts'
import { useWords } from '../../../words.tsx'
import { TextDialog } from '../dialogs/TextDialog.tsx'
import { useScreen } from '../screen.ts'

const OUTCOME_MAX = 300

/** What came of a topic, in one line. */
export function EndTopicDialog(props: { readonly topic: Topic; readonly onClose: () => void }) {
  const { words } = useWords()
  const { topics: named } = words.screens.console
  const { number } = useScreen()

  return (
    <TextDialog
      number={number}
      title={named.endTitle}
      help={props.topic.text}
      label={named.outcome}
      hint={named.outcomeHelp}
      max={OUTCOME_MAX}
      submit={named.end}
      send={(outcome) =>
        api.topics.end({
          incident: number,
          topic: props.topic.id,
          ...(outcome === '' ? {} : { outcome }),
        })
      }
      onClose={props.onClose}
    />
  )
}
