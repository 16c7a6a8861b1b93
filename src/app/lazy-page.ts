import { lazyRouteComponent } from '@tanstack/react-router'
import { DataFailure } from '#data/errors.ts'
import { serverAnswers } from './server-answers.ts'

/**
 * A page of which the code is fetched when someone goes there. When the server does not answer it says so;
 * when it does, a newer version has taken the place of this code, and the router loads that, once.
 */
export function lazyPage<Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(() => load().catch(sayWhy), name)
}

async function sayWhy(cause: unknown): Promise<never> {
  if (!(await serverAnswers())) throw new DataFailure({ kind: 'offline' })
  // The router goes by the first words, and a missing style sheet has others; it loads anew once for
  // each message, so this one tells which file is gone.
  throw new Error(`Failed to fetch dynamically imported module: ${String(cause)}`, { cause })
}
