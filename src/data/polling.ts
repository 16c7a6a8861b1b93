const SLOWEST = 60_000

type State = { status: string; dataUpdatedAt: number; errorUpdatedAt: number }

/**
 * How long until a query asks again by itself, in milliseconds: `every`, and while it fails as long as it
 * has been failing already, so each pause is twice the one before.
 */
export function pollEvery(every: number) {
  return ({ state: { status, dataUpdatedAt, errorUpdatedAt } }: { state: State }): number =>
    status === 'error' ? Math.min(Math.max(errorUpdatedAt - dataUpdatedAt, every), SLOWEST) : every
}
