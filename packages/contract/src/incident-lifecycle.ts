import { z } from 'zod'
import { id, incidentRef, optionalText, text } from './common.ts'
import { FollowThroughForm, Incident } from './incident-views.ts'
import { route } from './route.ts'

const which = { incident: incidentRef }
const reason = optionalText(500).optional()

/** Passing on, putting aside, coming back: what moves an incident beside its usual way. */
export const lifecycleRoutes = {
  handOver: route({
    method: 'POST',
    path: '/incidents/:incident/handover',
    summary: 'Pass command on. Whoever commands keeps it until the other accepts.',
    needs: 'member',
    input: z.strictObject({ ...which, to: id, note: optionalText(500).optional() }),
    output: Incident,
  }),
  acceptHandover: route({
    method: 'POST',
    path: '/incidents/:incident/handover/accept',
    summary: 'Take over the command that was passed to you.',
    needs: 'member',
    input: z.strictObject(which),
    output: Incident,
  }),
  declineHandover: route({
    method: 'POST',
    path: '/incidents/:incident/handover/decline',
    summary: 'Decline the command that was passed to you.',
    needs: 'member',
    input: z.strictObject(which),
    output: Incident,
  }),
  merge: route({
    method: 'POST',
    path: '/incidents/:incident/merge',
    summary: 'It is the same as another one: go on there. Evidence and people are copied.',
    needs: 'member',
    input: z.strictObject({ ...which, into: incidentRef, reason }),
    output: Incident,
  }),
  restore: route({
    method: 'POST',
    path: '/incidents/:incident/restore',
    summary: 'Bring a dismissed or merged incident back to where it was.',
    needs: 'member',
    input: z.strictObject({ ...which, reason: text(500) }),
    output: Incident,
  }),
  archive: route({
    method: 'POST',
    path: '/incidents/:incident/archive',
    summary: 'Archive a closed incident now; it happens by itself some days after the close.',
    needs: 'member',
    input: z.strictObject(which),
    output: Incident,
  }),
  reopenReport: route({
    method: 'POST',
    path: '/incidents/:incident/report/reopen',
    summary: 'New facts, no new harm: work on the report of a closed incident again.',
    needs: 'member',
    input: z.strictObject({ ...which, reason: text(500) }),
    output: Incident,
  }),
  followThrough: route({
    method: 'POST',
    path: '/incidents/:incident/follow-through',
    summary: 'Who leads the cause, who writes the report, by when, in the channel or a meeting.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      causeLead: id.optional(),
      reportLead: id.optional(),
      due: z.iso.date().optional(),
      form: FollowThroughForm.optional(),
    }),
    output: Incident,
  }),
  handOverOwnership: route({
    method: 'POST',
    path: '/incidents/:incident/owner-handover',
    summary: 'What the organisation that was responsible hands over to the one that is now.',
    needs: 'member',
    input: z.strictObject({ ...which, note: text(500) }),
    output: Incident,
  }),
  scheduleUpdate: route({
    method: 'POST',
    path: '/incidents/:incident/next-update',
    summary: 'Start the clock of the next update again.',
    needs: 'member',
    input: z.strictObject({ ...which, minutes: z.number().int().min(1).max(1440) }),
    output: Incident,
  }),
  releaseCloser: route({
    method: 'POST',
    path: '/incidents/:incident/closer-release',
    summary: 'The closer of the highest severity leaves the close to that of the present one.',
    needs: 'member',
    input: z.strictObject({ ...which, reason }),
    output: Incident,
  }),
} as const
