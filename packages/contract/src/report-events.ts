import type { ImpactFigures } from './report-live.ts'
import type { FrozenContent } from './report-versions.ts'

/** What happens to a report while it is written, and when it is accepted. */
export interface ReportEvents {
  /** The whole text of a section was set at once, by a program or before texts were shared. */
  'section.written': {
    readonly incident: string
    readonly key: string
    readonly markdown: string
    readonly version: number
    /** The change to the shared document, as Yjs encodes it in base64. Absent in older events. */
    readonly update?: string
  }
  /** A burst of keystrokes, as Yjs encodes it in base64. */
  'section.typed': {
    readonly incident: string
    readonly key: string
    readonly update: string
    readonly version: number
  }
  /** Somebody began to work on a section: others see who else is there. */
  'section.entered': { readonly incident: string; readonly key: string }
  'impact.recorded': { readonly incident: string; readonly figures: ImpactFigures }
  /** The report as it was accepted, in both languages; people appear by id. */
  'report.frozen': {
    readonly incident: string
    readonly version: number
    readonly closedAt: string
    readonly closedBy: string
    readonly override: string | null
    readonly content: FrozenContent
  }
}
