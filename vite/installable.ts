import type { PluginOption } from 'vite'
import region from '../supabase/content/region.json' with { type: 'json' }
import { VitePWA } from 'vite-plugin-pwa'

/**
 * Makes the app installable and lets it open without a connection: a manifest and a service worker
 * that holds the pages of this build. It holds no data: what the server says never goes through a
 * cache here (src/app/offline/device-copy.ts keeps what a person needs). The rating page is left to
 * the network; it is light enough to need nothing of this.
 */
export function installable(): PluginOption {
  return VitePWA({
    filename: 'sw.js',
    // Registered in src/app/offline/new-version.ts; the rating page never does.
    injectRegister: null,
    registerType: 'prompt',
    manifest: {
      id: '/',
      name: region.productInFull,
      short_name: 'Quick scan',
      description:
        'Zie welke verbeteringen voor ondernemers in uw gemeente nu het meeste opleveren.',
      lang: 'nl',
      dir: 'ltr',
      // Whoever is signed in gets the own start page from there.
      start_url: '/gemeente',
      scope: '/',
      display: 'standalone',
      theme_color: '#0b5c63',
      background_color: '#ffffff',
      icons: [
        { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: '/icon-maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
        { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    includeManifestIcons: false,
    workbox: {
      globPatterns: ['app.html', 'favicon.svg', 'icon-192.png', 'assets/*.{js,css,woff2}'],
      navigateFallback: '/app.html',
      // Who signs in gets no page of a stranger first.
      directoryIndex: null,
      navigateFallbackDenylist: [/^\/beoordeel/, /^\/(?:auth|rest)\/v1\//, /^[^?]*[.]\w+$/],
      cleanupOutdatedCaches: true,
      // The first visit is already worth keeping; a newer version waits until it is asked for.
      clientsClaim: true,
      skipWaiting: false,
      // One file: nothing else to fetch, here or elsewhere.
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  })
}
