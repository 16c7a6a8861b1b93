import type { APIRequestContext, Page } from '@playwright/test'
import { z } from 'zod'
import { codeIn } from '#local/mail-templates.ts'
import { DEMO_PEOPLE } from '../../supabase/demo/people.ts'
import { SHARED_MAILBOX } from './hosting.ts'

/**
 * The address of a demo person: `'staff'`, `'viewer'`, or the slug of a municipality for its coordinator.
 * A story that changes something takes a municipality that no other story changes.
 * @throws when the demo region has no such person.
 */
function addressOf(who: string): string {
  const person = DEMO_PEOPLE.find(({ role, email }) =>
    who === 'staff' || who === 'viewer'
      ? role === who
      : role === 'coordinator' && email.includes(`.${who}@`),
  )
  if (!person) throw new Error(`Nobody in the demo region is ${who}`)
  return person.email
}

/**
 * Signs in with a mailed code, as the screen does, and leaves the session in the browser.
 * @param who `'staff'`, `'viewer'`, the slug of a municipality for its coordinator, or an address.
 */
export async function signIn(page: Page, who: string): Promise<void> {
  const email = who.includes('@') ? who : addressOf(who)
  const session = await sessionOf(page, email)
  // Of the same site, and without its program, which would only be started in vain.
  await page.goto('/favicon.svg')
  await page.evaluate(
    (value) => localStorage.setItem('quickscan-session', value),
    JSON.stringify(session),
  )
}

/** Of the shared product, by person: how one comes in is a story of its own (sign-in.e2e.ts). */
const sessions = new Map<string, { access_token: string }>()

const sessionSchema = z.looseObject({ access_token: z.string() })

async function sessionOf(page: Page, email: string): Promise<object> {
  const { key, mailbox } = await theProduct(page.request)
  const known = mailbox === SHARED_MAILBOX ? sessions.get(email) : undefined
  if (known && (await isOpen(page.request, key, known.access_token))) return known
  const session = await newSession(page, key, email)
  if (mailbox === SHARED_MAILBOX) sessions.set(email, session)
  return session
}

/** Whether the session has not been ended since, by a story about signing out. */
async function isOpen(request: APIRequestContext, apikey: string, token: string) {
  const headers = { apikey, authorization: `Bearer ${token}` }
  return (await request.get('/auth/v1/user', { headers })).ok()
}

/** Several stories may ask a code for one person at the same moment; only the newest code counts. */
async function newSession(page: Page, apikey: string, email: string) {
  const headers = { apikey }
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const since = Date.now()
    const asked = await page.request.post('/auth/v1/otp', {
      headers,
      data: { email, create_user: true },
    })
    if (asked.ok()) {
      const token = await mailedCode(page.request, email, since)
      const answer = await page.request.post('/auth/v1/verify', {
        headers,
        data: { email, token, type: 'magiclink' },
      })
      if (answer.ok()) return sessionSchema.parse(await answer.json())
    }
    await page.waitForTimeout(500 + Math.random() * 1000)
  }
  throw new Error(`${email} could not sign in`)
}

const CODE_SUBJECT = /^Uw code /
const OTHER_SUBJECT = /^(?!Uw code )/

const mails = z.array(
  z.object({
    to: z.array(z.object({ address: z.string() })),
    time: z.coerce.date(),
    text: z.string().optional(),
    html: z.string().optional(),
    subject: z.string().optional(),
  }),
)

/**
 * The eight digits in the newest mail to this address, read from the mailbox as a person would.
 * @throws when no mail has come since (a moment, in milliseconds) within twenty seconds.
 */
export async function mailedCode(
  request: APIRequestContext,
  email: string,
  since = 0,
): Promise<string> {
  const mail = await newestMail(request, email, since)
  return codeIn(mail.text ?? mail.html ?? '') ?? ''
}

/** Follows the link in the newest mail that asks somebody to come, and asks the code that gets in. */
export async function comeInByMail(
  theirs: Page,
  request: APIRequestContext,
  email: string,
  subject = OTHER_SUBJECT,
): Promise<void> {
  const { html = '' } = await newestMail(request, email, 0, subject)
  await theirs.goto((/href="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&'))
  const since = Date.now()
  await theirs.getByRole('button', { name: 'Stuur mij een code' }).click()
  const code = await mailedCode(request, email, since)
  await theirs.getByLabel('Code van acht cijfers').fill(code)
  await theirs.keyboard.press('Enter')
}

/** Of the mails with a code, or with another subject. */
async function newestMail(
  request: APIRequestContext,
  email: string,
  since = 0,
  subject = CODE_SUBJECT,
) {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const received = await mailsTo(request, email, subject)
    const newest = received
      .filter(({ time }) => +time >= since - 1000)
      // A mail knows its second only; of two in one second the mailbox lists the newest last.
      .reverse()
      .sort((a, b) => +b.time - +a.time)[0]
    if (newest) return newest
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No mail for ${email}`)
}

/** The mails to this address of which the subject matches, as the mailbox has them now. */
export async function mailsTo(request: APIRequestContext, email: string, subject: RegExp) {
  const { mailbox } = await theProduct(request)
  const received = mails.parse(await (await request.get(`${mailbox}/api/email`)).json())
  return received.filter(
    (mail) => subject.test(mail.subject ?? '') && mail.to.some(({ address }) => address === email),
  )
}

/** Every page of the product carries the key; the tests take it, and the mailbox, from the running product. */
async function theProduct(request: APIRequestContext) {
  return z
    .object({ key: z.string(), mailbox: z.string() })
    .parse(await (await request.get('/demo/people')).json())
}
