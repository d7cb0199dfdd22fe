import type { Language } from '@hikeshi/contract'

/** Bytes as people count them. */
export function megabytes(bytes: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 0,
  }).format(bytes / 1_000_000)
}
