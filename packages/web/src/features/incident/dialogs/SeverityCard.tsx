import type { Settings } from '@hikeshi/contract'
import { List, Radio, Text } from '@mantine/core'
import { SeverityBadge } from '../../../components/SeverityBadge.tsx'
import { useWords } from '../../../words.tsx'
import classes from './dialogs.module.css'

/** One level, with the questions that point to it. */
export function SeverityCard(props: {
  readonly level: Settings['severities'][number]
  readonly chosen: boolean
  readonly current: boolean
  readonly disabled: boolean
}) {
  const { words, language } = useWords()
  const { severity: named } = words.screens.incident
  const { level } = props
  const questions = level.questions[language]
  const examples = level.examples[language]

  return (
    <Radio.Card
      value={level.key}
      disabled={props.disabled}
      className={classes.card}
      aria-label={`${words.screens.common.severity[level.key].code} ${level.short[language]}`}
    >
      <span className={classes.cardHead}>
        <Radio.Indicator disabled={props.disabled} />
        <SeverityBadge severity={level.key} />
        {props.current && <span className={classes.quiet}>{named.current}</span>}
      </span>
      <Text>{level.short[language]}</Text>
      {props.disabled && <Text className={classes.quiet}>{named.cannotLower}</Text>}
      {props.chosen && questions.length > 0 && (
        <>
          <Text className={classes.quiet}>{named.questions}</Text>
          <List size="sm">
            {questions.map((question) => (
              <List.Item key={question}>{question}</List.Item>
            ))}
          </List>
        </>
      )}
      {props.chosen && examples.length > 0 && (
        <Text className={classes.quiet}>
          {named.examples(examples.join(language === 'ja' ? '、' : '; '))}
        </Text>
      )}
    </Radio.Card>
  )
}
