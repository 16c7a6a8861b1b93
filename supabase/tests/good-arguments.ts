import { A, rating, type World } from './world.ts'

/** For each name of an argument a value that some function takes. */
export async function goodArguments(world: World): Promise<Record<string, unknown>> {
  return {
    scan_id: await world.scanOf(A),
    round_id: world.roundId,
    item_id: 'relatiebeheer',
    theme: 'reactie',
    expected_version: 0,
    status: 'answered',
    value: '"l1"',
    name: 'Iris Jansen',
    email: 'iris@sittard.example',
    id: '00000000-0000-4000-8000-000000000001',
    title: 'Bel terug',
    text: 'Wij bellen terug.',
    route: 'short',
    stage: 'own',
    division: '[]',
    with_office: true,
    settled: true,
    ...rating(A),
  }
}
