export { gatherFacts, readMembers, type MissingOf } from './gather.ts'
export { readIncident, readParticipants } from './store.ts'
export { locate, visibleTo } from './locate.ts'
