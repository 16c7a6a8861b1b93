import { markOf, ratingForm } from '#content/rating-form.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { draftAt, emptyDraft } from './draft.ts'
import type { Language } from './languages.ts'
import { languagesOf, placeBy, takeForm } from './form.ts'
import { FORM_ID } from './kept-form.ts'
import { earlyScript } from './early-taps.ts'
import { RateApp } from './rate-app.tsx'
import { words } from './words.ts'

// The page shows what the installation asks that it is built for; what has changed since, the server says.
takeForm(ratingForm)
const MARK = markOf(ratingForm)
const asked = JSON.stringify({ mark: MARK, form: ratingForm }).replaceAll('<', '\\u003c')

export type RatePage = {
  /** Without extension, below the root of the site. */
  path: string
  html: string
}

/**
 * The pages as they are before the program runs: one without a municipality, and one for the link of
 * each. To read and to answer at once on a slow connection.
 * @param frame beoordeel.html as built, with an empty `<div id="rate">`.
 */
export function prerender(frame: string): RatePage[] {
  const slugs = [null, ...ratingForm.places.map(({ slug }) => slug)]
  return slugs.map((slug) => ({
    path: slug === null ? 'beoordeel' : `beoordeel/${slug}`,
    html: prerenderFor(slug, frame),
  }))
}

/** One of these pages; without a municipality for a slug that is none. */
export function prerenderFor(slug: string | null, frame: string): string {
  const code = placeBy('slug', slug)?.code ?? null
  return frame.replace('<div id="rate"></div>', () => bodyFor(code))
}

function bodyFor(code: string | null): string {
  const templates = languagesOf(ratingForm)
    .filter((language) => language !== 'nl')
    .map((language) => `<template lang="${language}">${appIn(language, code)}</template>`)
  const attributes = `data-municipality="${code ?? ''}" data-step="${code === null ? 0 : 1}"`
  return (
    `<script>${earlyScript(code !== null)}</script>` +
    `<div id="rate" lang="nl" ${attributes}>${appIn('nl', code)}</div>` +
    `<script type="application/json" id="${FORM_ID}">${asked}</script>` +
    `${appearsWhenFurther()}${templates.join('')}`
  )
}

/** For who is already further than this page: a line in place of the beginning, until the program is there. */
function appearsWhenFurther(): string {
  const lines = languagesOf(ratingForm).map((language) => (
    <span key={language} lang={language} hidden>
      {words[language].resumed}
    </span>
  ))
  return renderToStaticMarkup(
    <p id="rate-further" className="top">
      {lines}
    </p>,
  )
}

function appIn(language: Language, code: string | null): string {
  const empty = emptyDraft('', language)
  const draft = code === null ? empty : draftAt(empty, code)
  const known = { mark: MARK, built: MARK }
  const desk = { draft, others: [], rounds: undefined }
  return renderToStaticMarkup(<RateApp initial={desk} known={known} />)
}
