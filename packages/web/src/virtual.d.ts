/** Made from the contract when the app is built: its schemas stay at home. */
declare module 'virtual:addresses' {
  export const addresses: import('@hikeshi/contract/addresses').Addresses
}
