/** What a channel says of itself, and what people read when something in Slack could not be done. */
export const channel = {
  topic: (told: {
    readonly severity: string
    readonly state: string
    readonly commander: string | null
    readonly title: string
  }) =>
    [told.severity, told.state, told.commander && `Commander: ${told.commander}`, told.title]
      .filter(Boolean)
      .join(' · '),
  purpose: (number: number, title: string, url: string) => `INC-${number} ${title} – ${url}`,
  lobbyPurpose: 'Open incidents are listed here. Press Join to help.',
  bookmarks: { web: 'Board on the web', report: 'Report', call: 'Call' },
  digest: (from: string, to: string) => `Said on the web while Slack was away (${from}–${to}):`,
  digestBefore: (from: string, to: string) =>
    `Said on the web before this channel was there (${from}–${to}):`,
  digestMore: (count: number) => `… and ${count} more. All of it is on the web.`,
  problems: {
    forbidden:
      'This Slack does not let Hikeshi make channels. The incident is a thread of the war room. An admin of Slack can allow apps to create channels.',
    forbiddenPrivate:
      'This Slack does not let Hikeshi make private channels, so nothing of this incident is in Slack. Use the web, or make a private channel by hand.',
    name: 'Slack takes none of the names that Hikeshi tried. Make a channel by hand, or use the web.',
    invite: (names: string) =>
      `Slack does not let Hikeshi invite ${names}. Somebody in the channel can invite them, or tell them to look here.`,
    unheard: (names: string) =>
      `Slack could not tell ${names} what is asked of them. It waits for them on the web: call them, or reach them some other way.`,
    out: 'Hikeshi is not in the channel any more. Somebody in it can write /invite @Hikeshi.',
    furniture:
      'Slack does not let Hikeshi set the topic, pins or bookmarks of the channel. All the links stand here.',
    message: 'Slack refused a message of Hikeshi. What it says stands here.',
    archive: 'Slack does not let Hikeshi archive the channel. Somebody in it can do that by hand.',
    installation:
      'Slack does not know Hikeshi any more: nothing is sent there. An admin has to install the app again.',
    lobby: (name: string) =>
      `There is no channel #${name}, and Slack does not let Hikeshi make it. Please make it by hand and invite @Hikeshi.`,
    away: 'Slack does not answer. Go on here; it is brought up to date when it is back.',
  },
}
