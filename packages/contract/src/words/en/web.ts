import { labels } from './labels.ts'
import { screens } from './screens.ts'

export const en = { labels, screens }
