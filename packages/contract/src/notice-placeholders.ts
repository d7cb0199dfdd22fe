/** What the product fills in by itself in the text of a notice; all else is left for whoever writes. */
export const NOTICE_PLACEHOLDERS = [
  'symptom',
  'summary',
  'severity',
  'scope',
  'since',
  'time',
  'date',
  'next_time',
  'restored_at',
  'period',
  'actions',
  'done',
  'planned',
] as const
