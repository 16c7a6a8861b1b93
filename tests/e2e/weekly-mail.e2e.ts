import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from './axe.ts'
import { startOwnProduct, test } from './own-product.ts'
import { mailsTo, signIn } from './people.ts'

startOwnProduct()

test('who has an action gets one mail a week, which leads to where it is turned off', async ({
  page,
}) => {
  await signIn(page, 'meerssen')
  const owner = await makeAction(page, 'Bel ondernemers terug', 7)
  await page.goto('/')
  await page.getByRole('link', { name: 'Instellingen' }).click()
  await expect(page.getByLabel('Ja, stuur mij deze mail')).toBeChecked()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Verstuur de mails van deze week' }).click()
  await expect(page.getByText(/Er (is 1 mail|zijn \d+ mails) verstuurd\./)).toBeVisible()

  const [mail, ...more] = await mailsTo(page.request, owner, /^Quick scan: /)
  expect(more).toEqual([])
  expect(mail?.text).toContain('- Bel ondernemers terug (uiterlijk ')
  // Once more sends nothing.
  await page.getByRole('button', { name: 'Verstuur de mails van deze week' }).click()
  await expect(page.getByText(/Er was niets te versturen/)).toBeVisible()
  expect(await mailsTo(page.request, owner, /^Quick scan: /)).toHaveLength(1)

  const link = /href="([^"]+\/instellingen)"/.exec(mail?.html ?? '')?.[1] ?? ''
  await page.goto(link)
  await page.getByLabel('Ja, stuur mij deze mail').uncheck()
  await expect(page.getByText('Bewaard. U krijgt deze mail niet meer.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Ja, stuur mij deze mail')).not.toBeChecked()
})

/** Through the API with the session of the browser; the address of the owner, who is signed in. */
async function makeAction(page: Page, title: string, days: number): Promise<string> {
  const session = z
    .object({ access_token: z.string(), user: z.object({ email: z.string() }) })
    .parse(JSON.parse(await page.evaluate(() => localStorage.getItem('quickscan-session') ?? '')))
  const { key } = z
    .object({ key: z.string() })
    .parse(await (await page.request.get('/demo/people')).json())
  const headers = { apikey: key, authorization: `Bearer ${session.access_token}` }
  const rounds = z
    .array(z.object({ id: z.string() }))
    .parse(await (await page.request.get('/rest/v1/round?state=eq.open', { headers })).json())
  const due = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const made = await page.request.post('/rest/v1/rpc/make_action', {
    headers,
    data: {
      ...{ id: crypto.randomUUID(), round_id: rounds[0]?.id, title },
      ...{ owner: session.user.email, due_on: due },
    },
  })
  expect(made.status()).toBe(200)
  return session.user.email
}
