import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const VENDORS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'mantine', test: /node_modules\/(@mantine\/(core|hooks|store)|@floating-ui)\// },
  { name: 'tanstack', test: /node_modules\/@tanstack\// },
]

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    rolldownOptions: { output: { codeSplitting: { groups: VENDORS } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
