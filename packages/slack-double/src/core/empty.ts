import type { State } from './state.ts'

/** A Slack without a workspace. */
export function emptyState(seed: number): State {
  return {
    baseUrl: 'http://slack-double.invalid',
    numbering: { seed, drawn: 0, lastTs: 0 },
    teams: {},
    users: {},
    apps: {},
    installs: {},
    channels: {},
    messages: {},
    ephemerals: {},
    scheduled: {},
    pins: {},
    bookmarks: {},
    userGroups: {},
    canvases: {},
    files: {},
    buckets: {},
    views: {},
    stacks: {},
    triggers: {},
    responseUrls: {},
    entered: {},
  }
}
