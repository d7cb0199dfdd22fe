import type { Severity } from '@hikeshi/contract'
import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconInfoTriangle } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { settingsQuery } from '../../../queries.ts'
import { useWords } from '../../../words.tsx'
import { textAt } from '../content.ts'
import { problemsIn, under } from '../problems.ts'
import classes from '../Settings.module.css'
import type { Draft } from '../use-draft.ts'
import { CellDialog } from './CellDialog.tsx'
import { indexOf, rowsIn } from './cells.ts'

interface Place {
  readonly severity: Severity
  readonly type: string
}

/** Type by severity: who owns an incident, and for what they answer. A cell opens to be changed. */
export function OwnerMatrix(props: { readonly draft: Draft; readonly disabled: boolean }) {
  const { words, language } = useWords()
  const { matrix, edit } = words.screens.settings
  const { data: settings } = useSuspenseQuery(settingsQuery)
  const { draft, disabled } = props
  const [place, setPlace] = useState<Place | null>(null)
  const rows = rowsIn(draft.content)
  const problems = problemsIn('owners', draft.problems)
  const short = words.labels.severitiesShort

  return (
    <div className={classes.matrix}>
      <table aria-label={matrix.caption}>
        <thead>
          <tr>
            <th scope="col">{matrix.type}</th>
            {settings.severities.map(({ key }) => (
              <th key={key} scope="col">
                {short[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{matrix.untyped}</th>
            {settings.severities.map(({ key, owner }) => (
              <td key={key} data-label={short[key]}>
                <Text size="sm" c="dimmed" className={classes.cell ?? ''}>
                  {owner[language]}
                </Text>
              </td>
            ))}
          </tr>
          {settings.types.map((type) => (
            <tr key={type.key}>
              <th scope="row">{type[language]}</th>
              {settings.severities.map(({ key: severity, owner }) => {
                const index = indexOf(rows, severity, type.key)
                const row = rows[index]
                const name = row ? textAt(row.owner, [language]) : owner[language]
                const scope = row ? textAt(row.scope, [language]) : ''
                const isWrong = index >= 0 && under(problems, [index]).length > 0
                return (
                  <td key={severity} data-label={short[severity]}>
                    <UnstyledButton
                      className={classes.cell ?? ''}
                      data-own={row ? true : undefined}
                      aria-invalid={isWrong || undefined}
                      onClick={() => setPlace({ severity, type: type.key })}
                    >
                      <VisuallyHidden>
                        {matrix.title(short[severity], type[language])}
                      </VisuallyHidden>
                      {isWrong && (
                        <IconInfoTriangle
                          className={classes.wrong}
                          size="1.2em"
                          role="img"
                          aria-label={edit.wrong}
                        />
                      )}
                      <Text span size="sm" {...(row ? {} : { c: 'dimmed' })}>
                        {name}
                      </Text>
                      {scope !== '' && (
                        <Text component="span" size="xs" c="dimmed" lineClamp={2}>
                          {scope}
                        </Text>
                      )}
                    </UnstyledButton>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {place && (
        <CellDialog
          key={`${place.severity} ${place.type}`}
          place={place}
          rows={rows}
          problems={problems}
          disabled={disabled}
          onChange={draft.setContent}
          onClose={() => setPlace(null)}
        />
      )}
    </div>
  )
}
