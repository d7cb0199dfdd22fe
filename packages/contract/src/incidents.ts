import { z } from 'zod'
import {
  id,
  incidentRef,
  instant,
  list,
  optionalText,
  Origin,
  page,
  Severity,
  text,
  url,
} from './common.ts'
import { lifecycleRoutes } from './incident-lifecycle.ts'
import {
  Availability,
  DismissReason,
  Incident,
  IncidentState,
  IncidentSummary,
  Visibility,
  WorstCaseState,
} from './incident-views.ts'
import { route } from './route.ts'

const which = { incident: incidentRef }
const minutes = z.number().int().min(1).max(1440)

export const incidents = {
  ...lifecycleRoutes,
  raise: route({
    method: 'POST',
    path: '/incidents',
    summary: 'Raise an incident. Only the title is required.',
    needs: 'member',
    status: 201,
    input: z.strictObject({
      title: text(200),
      type: z.string().max(40).optional(),
      severity: Severity.optional(),
      visibility: Visibility.optional(),
      origin: Origin.optional(),
      evidence: z
        .array(z.strictObject({ text: text(4000), url: url.optional() }))
        .max(20)
        .optional(),
      drill: z.literal(false).optional(),
    }),
    output: Incident,
  }),
  list: route({
    method: 'GET',
    path: '/incidents',
    summary:
      'Incidents the caller may see, newest first; `q` searches titles, entries, messages and reports.',
    needs: 'member',
    input: z.strictObject({
      /** One state, or all that are open; `closed` holds what was archived since. */
      state: z.enum(['all', 'open', ...IncidentState.options]).default('all'),
      severity: Severity.optional(),
      q: z.string().max(200).optional(),
      mine: z.stringbool().optional(),
      ...page,
    }),
    output: list(IncidentSummary.extend({ matched: z.string().nullable() })),
  }),
  get: route({
    method: 'GET',
    path: '/incidents/:incident',
    summary: 'The board of one incident.',
    needs: 'member',
    input: z.strictObject(which),
    output: Incident,
  }),
  edit: route({
    method: 'PATCH',
    path: '/incidents/:incident',
    summary: 'Change what the board says. An empty string clears a field.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      title: text(200).optional(),
      type: z.string().max(40).optional(),
      impact: optionalText(2000).optional(),
      worstCase: optionalText(2000).optional(),
      worstCaseCheck: optionalText(2000).optional(),
      worstCaseState: z.enum([...WorstCaseState.options, '']).optional(),
      policy: optionalText(2000).optional(),
      priorityLine: optionalText(300).optional(),
      callUrl: z.union([url, z.literal('')]).optional(),
      impactStartedAt: z.union([instant, z.literal('')]).optional(),
      detectedAt: z.union([instant, z.literal('')]).optional(),
      awareAt: z.union([instant, z.literal('')]).optional(),
      mitigatedAt: z.union([instant, z.literal('')]).optional(),
      impactEndedAt: z.union([instant, z.literal('')]).optional(),
      /** Of an incident that was reopened. */
      harmReturnedAt: instant.optional(),
      /** Whether the times given here are no better than an estimate. */
      estimated: z.boolean().optional(),
      visibility: Visibility.optional(),
    }),
    output: Incident,
  }),
  setSeverity: route({
    method: 'POST',
    path: '/incidents/:incident/severity',
    summary: 'Set the severity. Lowering it takes a reason.',
    needs: 'member',
    input: z.strictObject({ ...which, severity: Severity, reason: optionalText(500).optional() }),
    output: Incident,
  }),
  align: route({
    method: 'POST',
    path: '/incidents/:incident/alignment',
    summary:
      'Start, finish or skip the alignment (premortem), or do its short form in writing (`async`).',
    needs: 'member',
    input: z.strictObject({
      ...which,
      action: z.enum(['start', 'finish', 'skip', 'async']),
      /** Where people talk; with `start`. */
      callUrl: url.optional(),
      policy: optionalText(2000).optional(),
      worstCase: optionalText(2000).optional(),
      /** What would rule the worst case out. */
      worstCaseCheck: optionalText(2000).optional(),
      severity: Severity.optional(),
      commander: id.optional(),
      nextUpdateMinutes: minutes.optional(),
      reason: optionalText(500).optional(),
    }),
    output: Incident,
  }),
  transition: route({
    method: 'POST',
    path: '/incidents/:incident/transitions',
    summary:
      'Watch whether a mitigation holds, go back to responding, or say that it is no incident.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      to: z.enum(['responding', 'monitoring', 'dismissed']),
      /** Why it is dismissed; a reason in words does as well. */
      because: DismissReason.optional(),
      reason: optionalText(500).optional(),
      watch: optionalText(500).optional(),
      /** Until when it is watched. */
      until: instant.optional(),
    }),
    output: Incident,
  }),
  converge: route({
    method: 'POST',
    path: '/incidents/:incident/convergence',
    summary: 'Propose convergence with evidence, agree, object, resolve objections, declare.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      action: z.enum(['propose', 'agree', 'object', 'resolve-objection', 'declare']),
      text: optionalText(2000).optional(),
      evidence: z.array(id).max(50).optional(),
      override: optionalText(500).optional(),
      impactEndedAt: instant.optional(),
    }),
    output: Incident,
  }),
  requestClose: route({
    method: 'POST',
    path: '/incidents/:incident/close-request',
    summary: 'Ask the closer to accept the report.',
    needs: 'member',
    status: 202,
    input: z.strictObject(which),
    output: Incident,
  }),
  decideClose: route({
    method: 'POST',
    path: '/incidents/:incident/close-request/decision',
    summary: 'The closer approves, or sends the report back with a comment.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      decision: z.enum(['approve', 'return']),
      comment: optionalText(2000).optional(),
      override: optionalText(500).optional(),
    }),
    output: Incident,
  }),
  reopen: route({
    method: 'POST',
    path: '/incidents/:incident/reopen',
    summary: 'The harm is back: respond again under the same number.',
    needs: 'member',
    input: z.strictObject({ ...which, reason: text(500) }),
    output: Incident,
  }),
  join: route({
    method: 'PUT',
    path: '/incidents/:incident/participants/me',
    summary: 'Join, and say whether you can act.',
    needs: 'member',
    input: z.strictObject({
      ...which,
      availability: Availability,
      minutes: z.number().int().min(1).max(1440).optional(),
    }),
    output: Incident,
  }),
  setRole: route({
    method: 'PUT',
    path: '/incidents/:incident/roles/:role',
    summary: 'Take a role at once, or offer it to somebody, who then accepts or declines.',
    needs: 'member',
    input: z.strictObject({ ...which, role: z.string().max(40), person: id }),
    output: Incident,
  }),
  acceptRole: route({
    method: 'POST',
    path: '/incidents/:incident/roles/:role/accept',
    summary: 'Accept a role that was offered to you.',
    needs: 'member',
    input: z.strictObject({ ...which, role: z.string().max(40) }),
    output: Incident,
  }),
  declineRole: route({
    method: 'POST',
    path: '/incidents/:incident/roles/:role/decline',
    summary: 'Decline a role that was offered to you.',
    needs: 'member',
    input: z.strictObject({ ...which, role: z.string().max(40) }),
    output: Incident,
  }),
} as const
