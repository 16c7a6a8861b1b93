import { afterEach, expect, test, vi } from 'vitest'
import { goToQuestion, wayOf } from './next-question.ts'

afterEach(() => document.body.replaceChildren())
Element.prototype.scrollIntoView = vi.fn()

const key = (target: EventTarget, more: Partial<KeyboardEvent> = {}) => ({
  key: 'Enter',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  target,
  ...more,
})

function page() {
  document.body.innerHTML = `
    <article class="item" id="one"><input type="radio" name="a"><textarea></textarea><button></button></article>
    <article class="item" id="two"><input type="radio" name="b"><input type="radio" name="b" id="chosen" checked></article>
    <nav class="theme-page__onward"><a href="/back">Back</a><a href="/on">On</a></nav>`
  const found = (selector: string) => document.querySelector<HTMLElement>(selector) ?? document.body
  return { one: found('#one'), two: found('#two'), found }
}

test('Enter on a choice goes on; in a text and on a button it is what it always is', () => {
  const { found } = page()
  expect(wayOf(key(found('#one input')))).toBe(1)
  expect(wayOf(key(found('#one input'), { shiftKey: true }))).toBe(-1)
  expect(wayOf(key(found('textarea')))).toBeNull()
  expect(wayOf(key(found('button')))).toBeNull()
  expect(wayOf(key(found('textarea'), { ctrlKey: true }))).toBe(1)
  expect(wayOf(key(found('#one input'), { key: 'n' }))).toBeNull()
})

test('Enter in a window or a form of its own, or that ends a composed character, is left alone', () => {
  document.body.innerHTML = `<article class="item">
    <input id="own"><dialog open><input><textarea></textarea></dialog><form><input></form></article>`
  for (const input of document.querySelectorAll('dialog input, dialog textarea, form input'))
    expect(wayOf(key(input, { ctrlKey: true }))).toBeNull()
  const own = document.querySelector('#own') ?? document.body
  expect(wayOf(key(own))).toBe(1)
  expect(wayOf(key(own, { isComposing: true }))).toBeNull()
})

test('one key leads to the answer of the next question, and from the last one onward', () => {
  const { one, two } = page()
  goToQuestion(one, 1)
  expect(document.activeElement?.id).toBe('chosen')
  goToQuestion(two, 1)
  expect(document.activeElement?.textContent).toBe('On')
  goToQuestion(two, -1)
  expect(document.activeElement?.closest('article')?.id).toBe('one')
})
