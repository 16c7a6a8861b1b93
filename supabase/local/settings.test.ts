import { expect, test } from 'vitest'
import { isForOthers, readSettings } from './settings.ts'

test('nothing has to be set', () => {
  expect(readSettings({})).toMatchObject({ database: '.quickscan/database', port: 5173 })
})

test('a PostgreSQL server takes the place of the embedded database', () => {
  const address = 'postgres://user:password@host:5432/name'
  expect(readSettings({ QUICKSCAN_DATABASE: address }).database).toBe(address)
})

test.each([
  ['QUICKSCAN_DATABASE', 'mysql://host/name'],
  ['QUICKSCAN_PORT', '70000'],
  ['QUICKSCAN_PORT', 'http'],
  ['QUICKSCAN_DATA', ''],
  ['QUICKSCAN_MAILS_PER_ADDRESS', '0'],
  ['VITE_SESSION_HOURS', '0'],
])('%s cannot be %j, and the message names it', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(name)
})

test('other machines reach it only when it is said under which address', () => {
  expect(() => readSettings({ QUICKSCAN_HOST: '0.0.0.0' })).toThrow('--site')
  const open = { QUICKSCAN_HOST: '0.0.0.0', QUICKSCAN_SITE: 'https://scan.example/' }
  expect(readSettings(open)).toMatchObject({ host: '0.0.0.0', siteUrl: 'https://scan.example' })
  expect(readSettings({ QUICKSCAN_PORT: '8080' }).siteUrl).toBe('http://localhost:8080')
  expect(() => readSettings({ QUICKSCAN_SITE: 'ftp://x' })).toThrow('https://quickscan.example')
})

test('a proxy on this machine lets others in as well', () => {
  const behindProxy = readSettings({
    QUICKSCAN_HOST: '127.0.0.1',
    QUICKSCAN_SITE: 'https://scan.example',
  })
  expect(isForOthers(behindProxy)).toBe(true)
  expect(isForOthers(readSettings({}))).toBe(false)
})
