import { z } from 'zod'
import { CURRENCIES } from './currencies.ts'

/** The code of a currency, such as `JPY`. */
export const Currency = z.string().refine((code) => CURRENCIES.includes(code), {
  error: 'no such currency',
  params: { problem: 'currency' },
})
