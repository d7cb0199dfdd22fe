import type { MetricId } from '@hikeshi/contract'
import { botNoise, idleSummons, nudgesByKind, type NudgeTally } from './attention.ts'
import { amounts } from './impact.ts'
import {
  feltUseful,
  knewWhatToDo,
  learntSomething,
  proposalsAdopted,
  proposalsMade,
  proposers,
  readAgain,
  recurred,
  timeToDecide,
  wouldComeAgain,
  type Proposed,
} from './learning.ts'
import { offHoursLoad, type Stretch, type TeamMembers } from './off-hours.ts'
import {
  canCommand,
  commandConcentration,
  distinctCommanders,
  everCommanded,
  everResponded,
  firstTimers,
  responded,
  topCommanders,
  type CommandCounts,
  type Experience,
  type Member,
} from './people.ts'
import {
  continuingDone,
  openPreventionAge,
  preventionInTime,
  preventionKinds,
  type Calendar,
} from './prevention.ts'
import {
  acceptedTasks,
  cadenceKept,
  closedByException,
  closeReturned,
  handedOver,
  handedOverWhenLong,
  harmFirst,
  markedPosts,
  openLongerThan,
  reportLeadTime,
  settledHypotheses,
  timeToClose,
  wholeTasks,
} from './process.ts'
import {
  alignmentSkipped,
  confirmationLag,
  noticeDecided,
  noticedBeforeUsers,
  noticedBy,
  promisesKept,
  reopened,
  timeToAlign,
  timeToAssemble,
  timeToCommander,
  timeToDeclare,
  timeToDetect,
  timeToFirstNotice,
  timeToMitigate,
  timeUnderHarm,
} from './response.ts'
import { count, share, whether, type Cases, type Count, type Share, type Value } from './values.ts'

/** Everything that the metrics of one page are computed from. */
export interface Material {
  readonly cases: Cases
  readonly members: readonly Member[]
  readonly experience: readonly Experience[]
  readonly commands: CommandCounts
  readonly proposals: readonly Proposed[]
  readonly nudges: readonly NudgeTally[]
  /** Who was at work in these cases, and when. */
  readonly stretches: readonly Stretch[]
  readonly teams: readonly TeamMembers[]
  readonly period: { readonly from: string; readonly to: string }
  readonly calendar: Calendar
  readonly now: string
}

export interface Metric {
  readonly id: MetricId
  readonly value: Value
}

type Values = Partial<Record<MetricId, Value | null>>

/** All metrics that can be computed, learning first. What cannot be is left out: absent is not zero. */
export function metricsOf(material: Material): readonly Metric[] {
  const values: Values = {
    ...learning(material),
    ...response(material.cases, material.now),
    ...prevention(material.cases, material.calendar),
    ...process(material.cases, material.now),
    ...attention(material),
  }
  return Object.entries(values).flatMap(([id, value]) =>
    // The keys are those of the tables below.
    value ? [{ id: id as MetricId, value }] : [],
  )
}

function learning(material: Material): Values {
  const { members, experience, commands, cases, period, now, proposals } = material
  return {
    'M-L1': canCommand(members, experience, now),
    'M-L1.ever': everCommanded(members, experience, now),
    'M-L2': responded(members, experience, now),
    'M-L2.ever': everResponded(members, experience, now),
    'M-L9': feltUseful(cases),
    'M-L9.clear': knewWhatToDo(cases),
    'M-L11': learntSomething(cases),
    'M-L11.again': wouldComeAgain(cases),
    'M-L12': reused(cases),
    'M-L12.views': readAgain(cases),
    'M-L13': recurred(cases),
    'M-L14': proposalsMade(proposals),
    'M-L14.adopted': proposalsAdopted(proposals),
    'M-L14.time': timeToDecide(proposals),
    'M-L14.people': proposers(proposals),
    'M-L15': nearMisses(cases),
    'M-P6': topCommanders(commands),
    'M-P6.hhi': commandConcentration(commands),
    'M-P6.distinct': distinctCommanders(commands),
    'M-P7.first': firstTimers(experience, period),
  }
}

/** M-L12: closed cases that helped in a later one, of all closed ones. */
function reused(cases: Cases): Share | null {
  return share(cases, ({ closed, timesHelpful }) => (closed ? whether(timesHelpful > 0) : null))
}

/** M-L15: near misses (ヒヤリハット) that were recorded. More is good. */
function nearMisses(cases: Cases): Count | null {
  return cases.length === 0 ? null : count(cases.filter(({ type }) => type === NEAR_MISS))
}

const NEAR_MISS = 'near_miss'

function response(cases: Cases, now: string): Values {
  return {
    'M-R7': timeUnderHarm(cases),
    'M-R2': noticedBeforeUsers(cases),
    'M-R2.sources': noticedBy(cases),
    'M-R1': timeToDetect(cases),
    'M-R3': timeToDeclare(cases),
    'M-R4': timeToAssemble(cases),
    'M-R4.commander': timeToCommander(cases),
    'M-R5': timeToAlign(cases),
    'M-R5.skipped': alignmentSkipped(cases),
    'M-R6': timeToMitigate(cases),
    'M-R8': confirmationLag(cases),
    'M-R9': timeToFirstNotice(cases),
    'M-P8': noticeDecided(cases, now),
    'M-R10': promisesKept(cases),
    'M-R11': reopened(cases),
    'M-R12.people': amounts(cases, 'people'),
    'M-R12.orders': amounts(cases, 'orders'),
    'M-R12.money': amounts(cases, 'money'),
    'M-R12.tickets': amounts(cases, 'tickets'),
  }
}

function prevention(cases: Cases, calendar: Calendar): Values {
  return {
    'M-P10': preventionInTime(cases, calendar),
    'M-P10.continuing': continuingDone(cases),
    'M-P10.kinds': preventionKinds(cases),
    'M-P10.age': openPreventionAge(cases, calendar),
  }
}

function process(cases: Cases, now: string): Values {
  return {
    'M-P1': cadenceKept(cases, now),
    'M-P2': wholeTasks(cases),
    'M-P2.accepted': acceptedTasks(cases),
    'M-P3': markedPosts(cases),
    'M-P3.settled': settledHypotheses(cases),
    'M-P4': harmFirst(cases),
    'M-P5': handedOver(cases),
    'M-P5.long': handedOverWhenLong(cases),
    'M-P9': reportLeadTime(cases),
    'M-P9.returned': closeReturned(cases),
    'M-P11': timeToClose(cases),
    'M-P11.open30': openLongerThan(cases, 30, now),
    'M-P11.open60': openLongerThan(cases, 60, now),
    'M-P11.open90': openLongerThan(cases, 90, now),
    'M-P11.override': closedByException(cases),
  }
}

function attention({ cases, nudges, stretches, teams, calendar }: Material): Values {
  return {
    'M-P12': botNoise(cases),
    'M-P12.each': nudgesByKind(nudges),
    'M-P13': idleSummons(cases),
    'M-P14': offHoursLoad(stretches, { teams, zone: calendar.zone }),
  }
}
