import { describe, expect, test } from 'vitest'
import { asksAction, moved, moveOf, REVEALS, type Position } from './position.ts'

describe('a meeting', () => {
  test('goes from the question to the quick wins, theme by theme, and back the same way', () => {
    const walk: Position[] = [{ theme: 0, reveal: 'vraag' }]
    for (let at = walk[0] ?? null; at; at = moved(at, 'next', 2)) if (at !== walk[0]) walk.push(at)
    expect(walk.map(({ theme, reveal }) => `${theme} ${reveal}`)).toEqual(
      [0, 1].flatMap((theme) => REVEALS.map((reveal) => `${theme} ${reveal}`)),
    )
    expect(walk.at(-1)?.reveal).toBe('quick-wins')
    const back = walk.toReversed().map((at) => moved(at, 'previous', 2))
    expect(back).toEqual([...walk.toReversed().slice(1), null])
  })
  test('begins again with the first theme', () => {
    expect(moved({ theme: 5, reveal: 'namen' }, 'first', 8)).toEqual({ theme: 0, reveal: 'vraag' })
  })
  test('shows names only after the spread', () => {
    expect(REVEALS.indexOf('namen')).toBeGreaterThan(REVEALS.indexOf('spreiding'))
  })
})

describe('a key', () => {
  const on = (...selectors: string[]) => ({
    closest: (list: string) => list.split(', ').some((each) => selectors.includes(each)) || null,
  })
  test('moves', () => {
    const keys = ['ArrowRight', ' ', 'PageDown', 'ArrowLeft', 'PageUp', 'Home', 'a']
    expect(keys.map((key) => moveOf({ key, target: on() }))).toEqual([
      'next',
      'next',
      'next',
      'previous',
      'previous',
      'first',
      null,
    ])
  })
  test('types where someone types, and presses what has the focus', () => {
    expect(moveOf({ key: ' ', target: on('textarea') })).toBeNull()
    expect(moveOf({ key: 'ArrowRight', target: on('input') })).toBeNull()
    expect(moveOf({ key: ' ', target: on('button') })).toBeNull()
    expect(moveOf({ key: 'ArrowRight', target: on('button') })).toBe('next')
  })
  test('makes an action of a decision, but not where someone types', () => {
    expect(asksAction({ key: 'a', target: on() })).toBe(true)
    expect(asksAction({ key: 'A', target: on(), shiftKey: true })).toBe(true)
    expect(asksAction({ key: 'a', target: on('textarea') })).toBe(false)
    expect(asksAction({ key: 'a', target: on(), ctrlKey: true })).toBe(false)
  })
  test('with another key held belongs to the browser', () => {
    expect(moveOf({ key: 'ArrowLeft', target: on(), altKey: true })).toBeNull()
  })
})
