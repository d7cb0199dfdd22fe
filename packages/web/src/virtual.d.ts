/** Made from the contract when the app is built: its schemas stay at home. */
declare module 'virtual:addresses' {
  import type { Addresses } from '@hikeshi/contract/addresses'

  export const addresses: Addresses
}
