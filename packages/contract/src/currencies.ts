/** Every currency that is in use, by its ISO 4217 code. */
export const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency')
