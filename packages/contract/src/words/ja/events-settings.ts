import type { SettingsEvents } from '../../settings.ts'
import type { Who } from '../context.ts'
import { settings } from './screens/settings.ts'

type Sentences = {
  readonly [T in keyof SettingsEvents]: (data: SettingsEvents[T], who: Who) => string
}

/** 設定に起きること。 */
export const settingsEvents: Sentences = {
  'settings.changed': ({ part, version, content }, { by }) =>
    content === null
      ? `${by}が設定「${settings.parts[part]}」を初期設定に戻しました`
      : `${by}が設定「${settings.parts[part]}」を変えました（第${version}版）`,
  'settings.locked': ({ part, reason }, { by }) =>
    `${by}が設定「${settings.parts[part]}」を固定しました（理由：${reason}）`,
  'settings.unlocked': ({ part }, { by }) =>
    `${by}が設定「${settings.parts[part]}」の固定を解きました`,
}
