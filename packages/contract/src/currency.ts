import { z } from 'zod'

/** Every currency that is in use, by its ISO 4217 code. */
export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency')

/** The code of a currency, such as `JPY`. */
export const Currency = z.string().refine((code) => CURRENCIES.includes(code), 'no such currency')
