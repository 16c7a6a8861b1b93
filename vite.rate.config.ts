import { defineConfig } from 'vite'
import { compressed } from './vite/compress.ts'
import { requireEnvironment } from './vite/environment.ts'
import { prerenderRating } from './vite/prerender-rating.ts'

/**
 * The rating page is built by itself: sharing chunks with the app would cost an entrepreneur on a bad
 * connection weight. Preact does what React does for the few hooks that it uses.
 */
export default defineConfig(async ({ mode }) => ({
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  resolve: { alias: { 'react-dom/client': 'preact/compat/client', react: 'preact/compat' } },
  plugins: [
    requireEnvironment(),
    prerenderRating(),
    compressed(),
    ...(mode === 'demo' ? [(await import('./supabase/local/vite-plugin.ts')).localBackend()] : []),
  ],
  build: {
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: { input: 'beoordeel.html', checks: { bundlerTimings: false } },
  },
}))
