import { lazyRouteComponent } from '@tanstack/react-router'
import { DataFailure } from '#data/errors.ts'

/**
 * A page of which the code is fetched when someone goes there. Without a connection it says so; the
 * router by itself would reload, and leave the browser's own error page.
 */
export function lazyPage<Module extends Record<string, unknown>, Name extends keyof Module>(
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(() => load().catch(sayOffline), name)
}

function sayOffline(error: unknown): never {
  throw navigator.onLine ? error : new DataFailure({ kind: 'offline' })
}
