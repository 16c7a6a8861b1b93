import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pageFor } from './shared-pages.ts'
import { PICTURE, sharedPicture } from './shared-picture.ts'

test('a link to one municipality says whose results it shows, with a picture', () => {
  const page = pageFor(readFileSync('index.html', 'utf8'), 'Beek', 'beek', 'https://scan.example')
  expect(page).toContain('<title>Wat ondernemers vinden van Beek</title>')
  expect(page).toMatch(/name="description"\s+content="[^"]*de gemeente Beek /)
  expect(page).toContain('property="og:image" content="https://scan.example/resultaten/beek.png"')
  expect(page).toContain('<div id="app"></div>')
})

test('without the address of the site it has words only: half an address is shown by nobody', () => {
  const page = pageFor(readFileSync('index.html', 'utf8'), 'Beek', 'beek', '')
  expect(page).toContain('property="og:title" content="Wat ondernemers vinden van Beek"')
  expect(page).toContain('name="twitter:card" content="summary"')
  expect(page).not.toMatch(/og:(url|image)/)
})

test('the picture is a PNG of the size that others ask for', async () => {
  const tiles = [{ slug: 'beek', row: 0, column: 0 }]
  const png = await sharedPicture('Eijsden-Margraten', 'beek', tiles, 'Quick scan')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([PICTURE.width, PICTURE.height])
}, 30_000)
