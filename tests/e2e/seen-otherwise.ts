import type { Page } from '@playwright/test'
import { violationsOf } from './axe.ts'

/** How else people look at a page: each gives what is wrong, in words. */
export const OTHERWISE = {
  'on a dark screen': onADarkScreen,
  'in forced colours': inForcedColours,
  'at 320 pixels': (page: Page) => tooWide(page, 320),
  'with letters twice as large, on a phone': (page: Page) => withLargeLetters(page, 390),
  'with letters twice as large, on a desktop': (page: Page) => withLargeLetters(page, 1280),
} as const satisfies Record<string, (page: Page) => Promise<string[]>>

async function onADarkScreen(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const found = [...(await notAccessible(page)), ...(await lightGrounds(page))]
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  return found
}

async function inForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const found = await notAccessible(page)
  await page.emulateMedia({ forcedColors: null, reducedMotion: null })
  return found
}

/** By the same rules as in the colours that most see. */
async function notAccessible(page: Page): Promise<string[]> {
  return (await violationsOf(page)).flatMap(({ id, where }) => where.map((one) => `${id} ${one}`))
}

/** Large parts that stay light: paper to print, and the code for a camera, are meant to. */
function lightGrounds(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *:not(.poster, .poster *, .qr-code *)')]
      .filter((part) => {
        const { width, height } = part.getBoundingClientRect()
        const [red = 0, green = 0, blue = 0, alpha = 1] =
          getComputedStyle(part)
            .backgroundColor.match(/[\d.]+/g)
            ?.map(Number) ?? []
        return width * height > 40_000 && alpha > 0.5 && Math.min(red, green, blue) > 200
      })
      .map((part) => `stays light: ${part.tagName}.${part.className}`),
  )
}

async function withLargeLetters(page: Page, width: number): Promise<string[]> {
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  const found = await tooWide(page, width)
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  return found
}

/** By how much the page is wider than the screen, what sticks out, and what text is cut off. */
async function tooWide(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 844 })
  const found = () => page.evaluate(sticksOut)
  // Charts take their new width a moment after the page does.
  for (let tries = 0; tries < 10 && (await found()).length > 0; tries += 1)
    await page.waitForTimeout(150)
  return found()
}

function sticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  const scrolls = (part: Element | null): boolean =>
    part !== null && (getComputedStyle(part).overflowX !== 'visible' || scrolls(part.parentElement))
  const named = (parts: Element[]) =>
    [...new Set(parts)]
      .filter((part) => !scrolls(part.parentElement))
      .slice(0, 12)
      .map((part) => `${part.tagName.toLowerCase()}.${String(part.getAttribute('class'))}`)
      .join(', ')
  const boxes = [...document.querySelectorAll('body *')].map((part) => ({
    part,
    box: part.getBoundingClientRect(),
  }))
  const right = boxes.filter(({ box }) => box.right > clientWidth + 1)
  // What runs off at the left cannot even be scrolled to.
  const left = named(
    boxes.filter(({ box }) => box.left < -1 && box.right > 1).map(({ part }) => part),
  )
  return [
    ...(scrollWidth > clientWidth
      ? [`${scrollWidth - clientWidth} pixels too wide: ${named(right.map(({ part }) => part))}`]
      : []),
    ...(left ? [`runs off at the left: ${left}`] : []),
    ...cutOff(boxes.map(({ part }) => part)),
    ...[...document.querySelectorAll('.scroll caption')]
      .filter(runsOut)
      .map((part) => `name of a table runs off: ${part.textContent?.slice(0, 40)}`),
  ]

  /** A table may be wider than the screen and scroll; what it is called is read without. */
  function runsOut(caption: Element): boolean {
    const around = caption.closest('.scroll')?.getBoundingClientRect().right ?? Infinity
    return caption.getBoundingClientRect().right > around + 1
  }

  /** Text that is there and cannot be seen: larger than what it stands in, which shows no more. */
  function cutOff(parts: readonly Element[]): string[] {
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    return parts
      .filter((part) => part.clientWidth > 1 && (part.textContent ?? '').trim() !== '')
      .filter((part) => !part.closest('.visually-hidden'))
      .filter((part) => {
        const { overflowX, overflowY, webkitLineClamp, textOverflow } = getComputedStyle(part)
        // What is shortened on purpose is whole where it opens or leads to.
        if (webkitLineClamp !== 'none' || textOverflow === 'ellipsis') return false
        return (
          (hides(overflowX) && part.scrollWidth > part.clientWidth + 1) ||
          (hides(overflowY) && part.scrollHeight > part.clientHeight + 3)
        )
      })
      .slice(0, 6)
      .map(
        (part) =>
          `cut off: ${part.tagName.toLowerCase()}.${String(part.getAttribute('class'))} “${part.textContent?.trim().slice(0, 40)}”`,
      )
  }
}

/**
 * What is smaller than a fingertip, 44 by 44 pixels, on a phone. A link in a sentence is as high as its line; a
 * choice counts with the label that it is tapped by.
 */
export async function tooSmallToTap(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 390, height: 844 })
  return page.evaluate(() => {
    const SIZE = 43.5
    const isInSentence = (part: Element) => {
      const around = part.closest(
        'p, li, dd, td, th, figcaption, blockquote, label, legend, h2, h3',
      )
      const text = around?.textContent?.trim() ?? ''
      return part.matches('a') && text.length > (part.textContent?.trim().length ?? 0) + 2
    }
    const boxOf = (part: Element) => {
      const label = (part as HTMLInputElement).labels?.[0]
      // Of a card that leads somewhere all of it is the link.
      const whole = part.matches('.card__title a') ? part.closest('.card--link') : null
      const box = (whole ?? part).getBoundingClientRect()
      const other = part.matches('[type=radio], [type=checkbox]') && label?.getBoundingClientRect()
      return other
        ? { width: Math.max(box.width, other.width), height: Math.max(box.height, other.height) }
        : box
    }
    return [...document.querySelectorAll('a[href], button, select, textarea, summary, input')]
      .filter((part) => part.checkVisibility({ visibilityProperty: true }))
      .filter((part) => !part.closest('.visually-hidden, .nl-skip-link'))
      .filter((part) => !isInSentence(part))
      .map((part) => ({ part, box: boxOf(part) }))
      .filter(({ box }) => box.height > 0 && (box.height < SIZE || box.width < SIZE))
      .map(({ part, box }) => {
        const where =
          `${part.parentElement?.tagName}.${part.parentElement?.className}`.toLowerCase()
        return `${Math.round(box.width)} x ${Math.round(box.height)}: ${part.tagName.toLowerCase()}.${part.className} "${part.textContent?.trim().slice(0, 30)}" in ${where}`
      })
  })
}
