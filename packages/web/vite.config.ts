import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What every page needs, apart from what only some need: pages bring the rest along. */
const FIRST = ['$initial' as const]
const VENDORS = [
  { name: 'react', tags: FIRST, test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'mantine', tags: FIRST, test: /node_modules\/(@mantine|@floating-ui)\// },
  { name: 'tanstack', tags: FIRST, test: /node_modules\/@tanstack\// },
]

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    rolldownOptions: { output: { codeSplitting: { groups: VENDORS } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
