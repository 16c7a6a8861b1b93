import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { solve } from './proof.ts'

const fraction = (id: string, nonce: string) =>
  createHash('sha256').update(`${id}:${nonce}`).digest().readUIntBE(0, 6) / 2 ** 48

test('a solution is below the fraction, and the first one there is', async () => {
  for (const work of [1, 50, 2000]) {
    const nonce = await solve({ id: `challenge-${work}`, work })
    expect(fraction(`challenge-${work}`, nonce)).toBeLessThan(1 / work)
    for (let earlier = 0; earlier < Number(nonce); earlier += 1)
      expect(fraction(`challenge-${work}`, String(earlier))).toBeGreaterThanOrEqual(1 / work)
  }
})

test('the same challenge is solved once, however often it is asked for', () => {
  const challenge = { id: 'twice', work: 100 }
  expect(solve(challenge)).toBe(solve({ ...challenge }))
})

test('an answer on the page does not wait for the computation', async () => {
  const solved = solve({ id: 'long', work: 20_000 }).then(() => 'solved')
  const tapped = new Promise((tap) => setTimeout(tap)).then(() => 'tapped')
  expect(await Promise.race([solved, tapped])).toBe('tapped')
  await solved
})
