/** Places at which the Slack side can be interrupted: each is a failpoint of the code. */

/** Those on the way to a channel, in the order in which the first incident comes to them. */
export const STEPS = [
  'slack.channel.reserved',
  'slack.channel.asking',
  'slack.channel.asked',
  'slack.channel.known',
  'slack.message.sending',
  'slack.message.sent',
  'slack.channel.invited',
  'slack.message.pinned',
  'slack.channel.topic',
  'slack.channel.purpose',
  'slack.channel.bookmark',
] as const

/** Those in the later life of a channel. */
export const LATER = [
  'slack.channel.archived',
  'slack.channel.withdrawn',
  'slack.digest.sent',
] as const
