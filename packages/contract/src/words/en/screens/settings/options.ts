/** What can be chosen in the settings. */
export const options = {
  presets: {
    auto: 'By size: lite up to eight people, then standard',
    lite: 'Lite',
    standard: 'Standard',
    regulated: 'Regulated',
  },
  switches: {
    premortem: 'Alignment',
    commander: 'Commander',
    quorum: 'Agreeing on convergence',
    closer: 'Closing',
    prevention: 'Prevention before closing',
    nudges: 'Nudges',
    roles: 'Roles offered',
  },
  values: {
    premortem: {
      form: 'Offered as a form of three fields',
      call: 'Offered as a call of ten minutes',
      required: 'Required at SEV1 and SEV2',
    },
    commander: {
      optional: 'Optional',
      wanted: 'Asked for until there is one',
      required: 'Required within ten minutes at SEV1 and SEV2',
    },
    quorum: {
      crowd: 'One, or two from three participants on',
      standard: 'The numbers of the severity',
      regulated: 'The regulated numbers of the severity',
    },
    closer: {
      anybody: 'Anybody but the commander',
      configured: 'As each severity says',
      second: 'As each severity says, and a second one at SEV1',
    },
    prevention: {
      carried: 'Done, or carried over with the consent of the closer',
      done: 'Required measures are done',
      verified: 'Required measures are done, with a proof',
    },
    nudges: {
      quiet: 'Quiet: no commander, nobody there, promises to customers',
      few: 'Only the most needed',
      all: 'All',
      sooner: 'All, and sooner',
      coach: 'All, with more explanation: for drills and first times',
    },
    roles: { few: 'The first few', usual: 'The usual ones', all: 'All, legal among them' },
  },
  premortem: { call: 'As a call', async: 'In writing', none: 'Not offered' },
  postmortem: {
    in_channel: 'In the channel',
    meeting: 'As a meeting',
    recommend: 'Recommended by what happened',
  },
  kinds: { listed: 'The people and teams below', subscribers: 'Those who asked for it themselves' },
  closerRoles: { owner: 'an owner', admin: 'an admin', member: 'a member' },
}
