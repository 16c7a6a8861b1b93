import { describe, expect, test } from 'vitest'
import { NAMING, STAGES } from '#domain/visibility.ts'
import { files, read } from './repository.ts'

/** No promise without an effect: what can be called is called, and what is promised has a story. */
const schemas = files('supabase/schemas').map(read).join('\n')
const granted = [
  ...new Set(
    [
      ...schemas.matchAll(
        /grant execute on function public\.(\w+)\([^;]*?to (?:anon, )?authenticated/g,
      ),
    ].flatMap(([, name]) => name ?? []),
  ),
].sort()

test('every function that people may call is called from src', () => {
  const source = files('src')
    .filter((path) => /[.]tsx?$/.test(path) && !/[.]test[.]|database[.]types/.test(path))
    .map(read)
    .join('\n')
  expect(granted.length).toBeGreaterThan(80)
  expect(
    granted.filter((name) => !new RegExp(`(rpc|call|isTrue)\\(\\s*'${name}'`).test(source)),
  ).toEqual([])
})

/**
 * Where somebody sees the effect of what was chosen, as the one whom it was promised to: the file in
 * tests/e2e and the first words of the story.
 */
const STORIES: Record<string, readonly [file: string, story: string]> = {
  // How far a round is shown.
  'stage staff': ['public-scores', 'what a municipality agreed to stands on the internet'],
  'stage own': ['own-result', 'a municipality sees its place in the region'],
  'stage participants': ['stages', 'a municipality gives its name'],
  'stage public': ['public-scores', 'what a municipality agreed to stands on the internet'],
  // How far the name of a municipality goes.
  'naming none': ['stages', 'a municipality gives its name'],
  'naming participants': ['stages', 'a municipality gives its name'],
  'naming public': ['public-scores', 'what a municipality agreed to stands on the internet'],
  // What people set, by the function that sets it.
  choose_mail: ['mail', 'an official is asked by mail'],
  choose_route: ['fill-in-scan', 'the short version asks the 16 core questions'],
  choose_weekly_mail: ['weekly-mail', 'who has an action gets one mail a week'],
  share_draft: ['questionnaire-draft', 'staff share a draft, change ten questions'],
  require_rating_codes: ['rating-codes', 'staff ask for codes in a round'],
  save_contact_point: ['own-quick-wins', 'what is shared is ticked after handing in'],
  save_sharing: ['own-quick-wins', 'what is shared is ticked after handing in'],
  set_action_status: ['actions', 'on the board by keyboard'],
  set_mail_settings: ['mail', 'staff write a mail, try it'],
  set_participation: ['close-round', 'a municipality that stops halfway reads why'],
  set_naming_consent: ['stages', 'a municipality gives its name'],
  set_up_region: ['second-region', 'another region begins from nothing'],
  set_signature_retention: ['personal-data', 'a colleague sees what is kept'],
  share_action: ['actions', 'what municipalities share becomes one action'],
  widen_visibility: ['public-scores', 'what a municipality agreed to stands on the internet'],
}

describe('every consent, stage and setting', () => {
  const promised = [
    ...STAGES.map((stage) => `stage ${stage}`),
    ...NAMING.map((naming) => `naming ${naming}`),
    ...granted.filter((name) =>
      /^(set|choose|share|require|widen)_|^save_(sharing|contact_point)$/.test(name),
    ),
  ].sort()

  test('is in the table of stories', () => {
    expect(Object.keys(STORIES).sort()).toEqual(promised)
  })

  test.each(Object.entries(STORIES))('%s has a story in the browser', (_, [file, story]) => {
    expect(story).not.toBe('')
    expect(read(`tests/e2e/${file}.e2e.ts`)).toContain(`'${story}`)
  })
})

test('French is named wherever the languages of the rating page are', () => {
  const named =
    /(Engels|English|Englisch)(e|en)?(,| of| en| or| and| oder| und) (Duits|German|Deutsch|deutsch)/
  const places = ['README.md', 'publiccode.yml', ...files('src'), ...files('docs')].filter((path) =>
    /[.](md|yml|tsx?)$/.test(path),
  )
  const without = places.flatMap((path) =>
    read(path)
      .split('\n')
      .filter((line) => named.test(line) && !/Frans|French|Französisch|französisch/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )
  const ABOUT_OTHER_TEXTS = [/docs\/decisions\/0076/, /answer-words[.]ts/, /method[.]messages[.]ts/]
  expect(without.filter((line) => !ABOUT_OTHER_TEXTS.some((known) => known.test(line)))).toEqual([])
})
