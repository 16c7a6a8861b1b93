import { expect, test } from 'vitest'
import territory from '#content/region.json'
import type { Municipality } from '../territory/municipality.ts'
import { distance, EQUAL_WEIGHTS, suggestedPeers } from './peers.ts'

const all = territory.municipalities.map((municipality) => ({
  ...municipality,
  takesPart: true,
})) as Municipality[]
const called = (name: string) => {
  const found = all.find((municipality) => municipality.name === name)
  if (!found) throw new Error(name)
  return found
}

test('a municipality is no distance from itself, and as far from another as the other from it', () => {
  for (const a of all) {
    expect(distance(a, a)).toBe(0)
    for (const b of all) {
      expect(distance(a, b)).toBeCloseTo(distance(b, a), 12)
      expect(distance(a, b)).toBeLessThanOrEqual(1)
    }
  }
})

test('each feature counts for a quarter', () => {
  const beek = called('Beek')
  expect(distance(beek, { ...beek, rural: !beek.rural })).toBe(0.25)
  expect(distance(beek, { ...beek, subregion: 'elsewhere' })).toBe(0.25)
  expect(distance(beek, { ...beek, borders: ['DE'] })).toBe(0.25)
  expect(distance(beek, { ...beek, inhabitants: beek.inhabitants * 10 })).toBeCloseTo(0.25)
  expect(distance(beek, { ...beek, inhabitants: beek.inhabitants * 1000 })).toBe(0.25)
})

test('the suggestions are the nearest three, without the municipality itself', () => {
  const peers = suggestedPeers(called('Vaals'), all)
  expect(peers).toHaveLength(3)
  expect(peers.map(({ code }) => code)).not.toContain(called('Vaals').code)
  const farthest = Math.max(...peers.map((peer) => peer.distance))
  const others = all.filter(({ code }) => !peers.some((peer) => peer.code === code))
  for (const other of others.filter(({ name }) => name !== 'Vaals'))
    expect(distance(called('Vaals'), other)).toBeGreaterThanOrEqual(farthest)
})

test('a feature counts as heavily as it is told to, and one without weight not at all', () => {
  const beek = called('Beek')
  const elsewhere = { ...beek, subregion: 'elsewhere' }
  const alone = { inhabitants: 0, rural: 0, borders: 0, subregion: 1 }
  expect(distance(beek, elsewhere, alone)).toBe(1)
  expect(distance(beek, { ...beek, rural: !beek.rural }, alone)).toBe(0)
  expect(distance(beek, elsewhere, { ...EQUAL_WEIGHTS, subregion: 3 })).toBe(0.5)
  expect(distance(beek, elsewhere, { ...alone, subregion: 0 })).toBe(0)
})

test('with the subregion alone, the suggestions are from it', () => {
  const vaals = called('Vaals')
  const weights = { inhabitants: 0, rural: 0, borders: 0, subregion: 1 }
  for (const { code } of suggestedPeers(vaals, all, weights))
    expect(all.find((one) => one.code === code)?.subregion).toBe(vaals.subregion)
})
