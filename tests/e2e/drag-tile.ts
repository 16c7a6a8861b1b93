import { expect, type Locator, type Page } from '@playwright/test'

type Point = { x: number; y: number }

/** Drags a tile to the ring around the map, where nothing lies, in its own row: it is then in the first column. */
export async function dragToEdge(page: Page, tile: Locator, by: typeof byMouse): Promise<void> {
  const row = await tile.getAttribute('data-row')
  const edge = page.locator(`.tile-editor__cell[data-row="${row}"][data-column="-1"]`)
  await tile.scrollIntoViewIfNeeded()
  const [from, to] = [await middle(tile), await middle(edge)]
  await by(page, from, to)
  await expect(tile).toHaveAccessibleName(new RegExp(`, rij ${Number(row) + 1}, kolom 1$`))
}

async function middle(part: Locator): Promise<Point> {
  const box = await part.boundingBox()
  if (!box) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** With the left button. */
export async function byMouse(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
}

/** As on a touch screen. */
export async function byFinger(page: Page, from: Point, to: Point): Promise<void> {
  const device = await page.context().newCDPSession(page)
  const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    device.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', [from])
  await touch('touchMove', [half])
  await touch('touchMove', [to])
  await touch('touchEnd', [])
}
