import type { Report, Section } from '@hikeshi/contract'
import { useLocalStorage } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { api, problemOf } from '../../api.ts'
import { reportQuery } from './queries.ts'

const QUIET_MS = 1500

/** A text that is not saved yet, and the version it was written on. */
interface Draft {
  readonly text: string
  readonly version: number
}

export type SaveState = 'failed' | 'restored' | 'saved' | 'saving' | 'unsaved' | null

/**
 * One section while it is written: kept on this device until the server has it, saved when the
 * writer pauses, and never over what somebody else wrote meanwhile.
 */
export function useSectionDraft(number: string, section: Section) {
  const [draft, setDraft] = useLocalStorage<Draft | null>({
    key: `hikeshi-report-${number}-${section.key}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const [theirs, setTheirs] = useState<{
    readonly markdown: string
    readonly version: number
  } | null>(null)
  const [touched, setTouched] = useState(false)
  const { mutate, reset, isPending, isError, isSuccess } = useSave(number, section.key)
  const unsaved = draft !== null && draft.text !== section.markdown

  const save = useCallback(() => {
    if (!draft || !unsaved || isPending || theirs) return
    mutate(draft, {
      onSuccess: ({ version }) =>
        setDraft((now) => (now === null || now.text === draft.text ? null : { ...now, version })),
      onError: (error) => {
        const { code, current } = problemOf(error)
        if (code === 'stale-version' && current) setTheirs(current)
      },
    })
  }, [draft, unsaved, isPending, theirs, mutate, setDraft])

  useEffect(() => {
    if (!touched || isError) return undefined
    const timer = setTimeout(save, QUIET_MS)
    return () => clearTimeout(timer)
  }, [save, touched, isError])

  return {
    text: draft?.text ?? section.markdown,
    theirs,
    saveState: saveState({ unsaved, touched, isPending, isError, isSuccess }),
    save,
    change: (text: string) => {
      // A refusal is over once the writer goes on: the next pause tries again.
      if (isError) reset()
      setTouched(true)
      setDraft((now) => ({ text, version: now?.version ?? section.version }))
    },
    /** Goes on from what the server has, with this text. */
    settle: (text: string | null) => {
      reset()
      setDraft(text === null || !theirs ? null : { text, version: theirs.version })
      setTheirs(null)
      setTouched(true)
    },
  }
}

function useSave(incident: string, key: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ text, version }: Draft) =>
      api.report.write({ incident, key, markdown: text, version }),
    onSuccess: (written) => {
      queries.setQueryData(
        reportQuery(incident).queryKey,
        (report) => report && replace(report, written),
      )
      void queries.invalidateQueries({ queryKey: reportQuery(incident).queryKey })
    },
    scope: { id: `section ${incident} ${key}` },
  })
}

function replace(report: Report, written: Section): Report {
  const sections = report.sections.map((one) => (one.key === written.key ? written : one))
  return { ...report, sections }
}

function saveState(now: {
  readonly unsaved: boolean
  readonly touched: boolean
  readonly isPending: boolean
  readonly isError: boolean
  readonly isSuccess: boolean
}): SaveState {
  if (now.isPending) return 'saving'
  if (now.unsaved && now.isError) return 'failed'
  if (now.unsaved) return now.touched ? 'unsaved' : 'restored'
  return now.isSuccess && now.touched ? 'saved' : null
}
