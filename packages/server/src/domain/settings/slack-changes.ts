import type { SettingsChange, SlackReaction, SlackSetting } from '@hikeshi/contract'
import { same } from './setting.ts'

/** What goes otherwise in Slack from now on, and every reaction that means something else. */
export function slackChanges(before: SlackSetting, after: SlackSetting): readonly SettingsChange[] {
  const { lobby, rooms, channelName, language } = after
  const changes: readonly (SettingsChange | null)[] = [
    before.lobby === lobby ? null : { kind: 'slack_lobby', to: lobby },
    before.rooms === rooms ? null : { kind: 'slack_rooms', to: rooms },
    before.channelName === channelName ? null : { kind: 'slack_name', to: channelName },
    before.language === language ? null : { kind: 'slack_language', to: language },
    ...reactionChanges(before.reactions, after.reactions),
  ]
  return changes.filter((change) => change !== null)
}

function reactionChanges(
  before: SlackSetting['reactions'],
  after: SlackSetting['reactions'],
): readonly SettingsChange[] {
  const kinds = Object.keys(after) as SlackReaction[]
  return kinds
    .filter((what) => !same(before[what], after[what]))
    .map((what) => ({ kind: 'slack_reaction', what, to: after[what] }))
}
