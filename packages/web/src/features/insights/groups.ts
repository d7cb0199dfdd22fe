import type { MetricId } from '@hikeshi/contract'

/** The few that are worth a glance, learning first. */
export const GLANCE: readonly MetricId[] = ['M-L1', 'M-P10', 'M-R7', 'M-R2']

/** Which metrics stand where, learning first. */
export const GROUPS = [
  {
    key: 'learning',
    ids: [
      'M-L1',
      'M-L2',
      'M-L1.ever',
      'M-L2.ever',
      'M-P7.first',
      'M-L9',
      'M-L9.clear',
      'M-L11',
      'M-L11.again',
      'M-P6',
      'M-P6.hhi',
      'M-P6.distinct',
      'M-L12',
      'M-L12.views',
      'M-L13',
      'M-L14',
      'M-L14.adopted',
      'M-L14.time',
      'M-L14.people',
      'M-L15',
    ],
  },
  {
    key: 'response',
    ids: [
      'M-R7',
      'M-R2',
      'M-R2.sources',
      'M-R1',
      'M-R3',
      'M-R4',
      'M-R4.commander',
      'M-R5',
      'M-R5.skipped',
      'M-R6',
      'M-R8',
      'M-R9',
      'M-P8',
      'M-R10',
      'M-R11',
      'M-R12.people',
      'M-R12.orders',
      'M-R12.money',
      'M-R12.tickets',
    ],
  },
  { key: 'prevention', ids: ['M-P10', 'M-P10.continuing', 'M-P10.kinds', 'M-P10.age'] },
  {
    key: 'process',
    ids: [
      'M-P4',
      'M-P1',
      'M-P2',
      'M-P2.accepted',
      'M-P3',
      'M-P3.settled',
      'M-P5',
      'M-P5.long',
      'M-P9',
      'M-P9.returned',
      'M-P11',
      'M-P11.open30',
      'M-P11.open60',
      'M-P11.open90',
      'M-P11.override',
      'M-P12',
      'M-P12.each',
      'M-P13',
      'M-P14',
    ],
  },
] as const satisfies readonly {
  readonly key: string
  readonly ids: readonly MetricId[]
}[]
