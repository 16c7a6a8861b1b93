import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig(async ({ mode }) => ({
  plugins: [
    react(),
    // Only the demo knows the embedded backend; it is loaded only then.
    ...(mode === 'demo' ? [(await import('./supabase/local/vite-plugin.ts')).localBackend()] : []),
  ],
}))
