import { addresses } from '@hikeshi/contract/addresses'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** What every page needs, apart from what only some need: pages bring the rest along. */
const FIRST = ['$initial' as const]
const VENDORS = [
  { name: 'react', tags: FIRST, test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'mantine', tags: FIRST, test: /node_modules\/(@mantine|@floating-ui)\// },
  { name: 'tanstack', tags: FIRST, test: /node_modules\/@tanstack\// },
]

/** The route table as plain data: the browser needs addresses, not schemas. */
const contractAddresses: Plugin = {
  name: 'contract-addresses',
  resolveId: (id) => (id === 'virtual:addresses' ? id : null),
  load: (id) =>
    id === 'virtual:addresses' ? `export const addresses = ${JSON.stringify(addresses)}` : null,
}

export default defineConfig({
  plugins: [react(), contractAddresses],
  build: {
    target: 'es2023',
    rolldownOptions: { output: { codeSplitting: { groups: VENDORS } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
