import { expect, test } from 'vitest'
import territory from '#content/region.json'
import type { Municipality } from '../territory/municipality.ts'
import { distance, suggestedPeers } from './peers.ts'

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
