import { z } from 'zod'
import { PersonRef } from './common.ts'

export const Convergence = z
  .object({
    text: z.string().nullable(),
    evidence: z.array(z.string()),
    proposedBy: PersonRef,
    proposedAt: z.string(),
    agreedBy: z.array(PersonRef),
    objections: z.array(
      z.object({ by: PersonRef, text: z.string(), resolved: z.boolean(), at: z.string() }),
    ),
    /** How many agreements this severity and profile ask for, the commander among them. */
    quorum: z.number(),
    /** What still stands in the way of declaring, by refusal code; empty when nothing does. */
    unmet: z.array(z.string()),
  })
  .meta({ id: 'Convergence' })
export type Convergence = z.infer<typeof Convergence>

/** Asked of the closer, until they approve; what they sent back stands here, too. */
export const CloseRequest = z.object({
  requestedBy: PersonRef,
  requestedAt: z.string(),
  returned: z.object({ by: PersonRef, comment: z.string(), at: z.string() }).nullable(),
  waiting: z.boolean(),
  /** The first of two closers, in a regulated house at SEV1. */
  approvedBy: PersonRef.nullable(),
})
