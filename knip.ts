import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  entry: [
    'tests/product/loopback-only.mjs',
    'tests/faults/backend-process.ts',
    'src/features/rate-service/prerender.tsx',
    // Linked from beoordeel.html.
    'src/features/rate-service/rate.css',
    'bench/*.ts',
    // A reporter, named on a command line.
    'tests/e2e/accessibility-run.ts',
  ],
  project: ['{src,supabase,tests,vite,bench}/**/*.{ts,tsx,mjs,css}', '*.ts'],
  // The type of what an exported function takes or gives may be named by whoever calls it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Named in settings only: what the rating page is made with.
  ignoreDependencies: ['preact'],
  // Of the machine: a test has a small disk where it may mount one.
  ignoreBinaries: ['mount', 'umount'],
  compilers: {
    css: (text) =>
      [...text.matchAll(/@import '([^']+)'/g)].map(([, path]) => `import '${path}'`).join('\n'),
  },
}

export default config
