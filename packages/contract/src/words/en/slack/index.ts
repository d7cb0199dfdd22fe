import { entry } from './entry.ts'

/** Everything that is said in Slack. */
export const slack = {
  entry,
}
