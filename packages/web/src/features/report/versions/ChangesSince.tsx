import type { Report } from '@hikeshi/contract'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { versionQuery } from '../queries.ts'
import { SectionChanges } from './SectionChanges.tsx'

/** What became different since a version that was accepted. */
export function ChangesSince(props: {
  readonly number: string
  readonly version: number
  readonly after: Report
}) {
  const { data: before } = useQuery(versionQuery(props.number, props.version))
  return before ? <SectionChanges before={before} after={props.after} /> : <Skeleton h="6rem" />
}
