import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pruneTokens } from './src/ui/theme/prune-tokens.ts'
import { dataShape } from './vite/data-shape.ts'
import { drawnPages } from './vite/drawn-pages.ts'
import { installable } from './vite/installable.ts'
import { requireEnvironment } from './vite/environment.ts'
import { prerenderRatingInDevelopment } from './vite/prerender-rating.ts'
import { codeSplitting, PROGRAM } from './vite/pieces.ts'
import { preloadFonts } from './vite/preload-fonts.ts'
import { ratingAddress } from './vite/rating-address.ts'
import { securityText } from './vite/security-text.ts'
import { sharedPages } from './vite/shared-pages.ts'
import { withoutEval } from './vite/without-eval.ts'

export default defineConfig(async ({ mode }) => ({
  // One style sheet: each more that comes later makes the browser look at the whole page again.
  build: {
    cssCodeSplit: false,
    rolldownOptions: {
      input: ['index.html', PROGRAM],
      output: { codeSplitting },
      // How long our plugins take is said at every start, and helps nobody there.
      checks: { bundlerTimings: false },
    },
  },
  plugins: [
    react(),
    pruneTokens(),
    requireEnvironment(),
    ratingAddress(),
    prerenderRatingInDevelopment(),
    installable(),
    dataShape(),
    preloadFonts(),
    withoutEval(),
    drawnPages(),
    sharedPages(),
    securityText(),
    // Only the demo knows the embedded backend; it is loaded only then.
    ...(mode === 'demo' ? [(await import('./supabase/local/vite-plugin.ts')).localBackend()] : []),
  ],
}))
