import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askRaw } from './ask-raw.ts'
import { expectNoSecrets } from './no-secrets.ts'
import { startRunning, temporaryFolder, type RunningProduct } from './running-product.ts'

/** What `npm run dev` shows beside what `npm start` does: files of the repository, as Vite serves them. */
const data = temporaryFolder()
let product: RunningProduct

beforeAll(async () => {
  product = await startRunning(data.path, {}, 'dev')
})
afterAll(async () => {
  await product.stop()
  data.remove()
})

test('serves the pages from their source, and the data behind them', async () => {
  expect((await askRaw(product.address, '/eszl/rondes')).body).toContain('/src/app/begin.ts')
  expect((await askRaw(product.address, '/beoordeel/beek')).body).toContain('id="rate"')
  expect((await product.signIn('anna.beek@demo.example')).status).toBe(200)
})

test('answers its own pages only, while developing too', async () => {
  const elsewhere = { origin: 'https://elders.example' }
  expect((await askRaw(product.address, '/src/app/main.tsx', elsewhere)).status).toBe(403)
})

test('serves none of its secrets from the repository, however they are asked for', async () => {
  await expectNoSecrets(product.address, data.path)
})

test('serves no hidden file, key or certificate from a folder that it does serve either', async () => {
  const marker = 'a-secret-among-the-pages'
  const folders = ['src/.start-test', 'src/start-test']
  const files = ['src/.start-test/notes.txt', 'src/start-test/keys.json', 'src/start-test/own.pem']
  const open = 'src/start-test/open.txt'
  try {
    for (const folder of folders) mkdirSync(folder, { recursive: true })
    for (const file of [...files, open]) writeFileSync(file, marker)
    // This folder is served: what follows is refused by name.
    expect((await askRaw(product.address, `/${open}?raw`)).body).toContain(marker)
    for (const file of files)
      for (const question of ['', '?raw', '?import&raw??', '?url', '?inline']) {
        const { body } = await askRaw(product.address, `/${file}${question}`)
        expect([file, question, body.includes(marker)]).toEqual([file, question, false])
      }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
})
