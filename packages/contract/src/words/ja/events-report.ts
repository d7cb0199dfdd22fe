import type { EventWords } from '../context.ts'
import type { ReportEvents } from '../../report-events.ts'

/** レポートに起きたこと。一打ごとの入力と、書きに来たことは経緯に含めない。 */
export const reportEvents: Pick<EventWords, keyof ReportEvents> = {
  'section.written': ({ key, version }, { by, term }) =>
    `${by}がレポートの「${term.section(key)}」を書きました（第${version}版）`,
  'section.typed': () => '',
  'section.entered': () => '',
  'impact.recorded': (_, { by }) => `${by}が影響の数字を入力しました`,
  'report.frozen': ({ version }) => `承認された内容を第${version}版として保存しました`,
}
