export {
  archive,
  createChannel,
  openDirect,
  rename,
  set as setChannel,
  setCaption,
  unarchive,
  type NewChannel,
} from './channels.ts'
export { channelOf, installsIn, messageOf, messagesOf, teamOf, userOf } from './find.ts'
export { deleteChannel, inviteProblem, join, leave } from './members.ts'
export {
  deleteMessage,
  editMessage,
  postMessage,
  type Author,
  type Edit,
  type Said,
} from './messages.ts'
export { changeUser, deactivate, uninstall } from './people.ts'
export { permalink } from './permalink.ts'
export { pin, unpin } from './pins.ts'
export { react, unreact } from './reactions.ts'
export { escaped, unescaped } from './rich-text.ts'
export {
  addApp,
  addTeam,
  addUser,
  install,
  type NewApp,
  type NewTeam,
  type NewUser,
} from './world.ts'
