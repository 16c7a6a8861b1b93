import { getRouteApi, Link } from '@tanstack/react-router'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { about, accessibility, privacy, type Page } from './about.messages.ts'
import {
  accessibilityFor,
  OTHER_LANGUAGES,
  privacyFor,
  type OtherLanguage,
} from './entrepreneur-pages.messages.ts'

const privacyRoute = getRouteApi('/privacy')
const accessibilityRoute = getRouteApi('/toegankelijkheid')

/** What this is, whose it is, and how far its numbers can be trusted. */
export function AboutPage() {
  return <TextPage words={about} />
}

/** What is kept of whom, and who can see it. */
export function PrivacyPage() {
  const { taal } = privacyRoute.useSearch()
  return <InLanguages path="/privacy" language={taal} pages={{ nl: privacy, ...privacyFor }} />
}

/** What everybody can expect, and what has not been checked yet. */
export function AccessibilityPage() {
  const { taal } = accessibilityRoute.useSearch()
  const pages = { nl: accessibility, ...accessibilityFor }
  return <InLanguages path="/toegankelijkheid" language={taal} pages={pages} />
}

type Language = 'nl' | OtherLanguage
const NAMES: Record<Language, string> = { nl: 'Nederlands', en: 'English', de: 'Deutsch' }
const LANGUAGES = ['nl', ...OTHER_LANGUAGES] as const

type InLanguagesProps = {
  path: '/privacy' | '/toegankelijkheid'
  language: Language | undefined
  pages: Record<Language, Page>
}

/** A page for entrepreneurs: complete in Dutch, what concerns them in the others. */
function InLanguages({ path, language = 'nl', pages }: InLanguagesProps) {
  return (
    <div className="stack" lang={language}>
      <nav className="cluster no-print" aria-label="Taal, language, Sprache">
        {LANGUAGES.map((code) =>
          code === language ? (
            <strong key={code} lang={code} aria-current="true">
              {NAMES[code]}
            </strong>
          ) : (
            <Link key={code} to={path} search={code === 'nl' ? {} : { taal: code }} lang={code}>
              {NAMES[code]}
            </Link>
          ),
        )}
      </nav>
      <TextPage words={pages[language]} />
    </div>
  )
}

function TextPage({ words }: { words: Page }) {
  return (
    <article className="stack stack--large">
      <div className="stack">
        <PageTitle>{words.title}</PageTitle>
        <p className="lead">{words.lead}</p>
      </div>
      {words.parts.map(({ title, paragraphs, list }) => (
        <section key={title} className="stack stack--small">
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {list && (
            <ul>
              {list.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </article>
  )
}
