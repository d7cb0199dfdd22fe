import type { Parts } from '../parts.ts'
import { noticeAggregate, noticeCommands } from './commands.ts'
import { createPublicReport, type PublicReportNeeds } from './public-report.ts'
import { noticeRoutes } from './routes.ts'
import { noticeTasks } from './tasks.ts'

export { readNotices } from './store.ts'
export { noticeReactions } from './tasks.ts'

const COMMS = 'comms_lead'

/** Whom to tell, what, and why not; and what the public reads afterwards. */
export function createNotices(parts: Parts, needs: PublicReportNeeds) {
  const { reads, clock } = parts
  const speakerOf = (audience: string) =>
    needs.defaults.audiences.find(({ key }) => key === audience)?.speaker ?? COMMS
  const commands = noticeCommands(speakerOf)
  const publicReport = createPublicReport(parts, needs)
  return {
    handlers: noticeRoutes(parts, commands, { ...needs, reads, clock, speakerOf }),
    publicHandlers: publicReport.handlers,
    tasks: noticeTasks(parts, commands),
    aggregates: [noticeAggregate, publicReport.aggregate],
  }
}
