import { getRouteApi, Link } from '@tanstack/react-router'
import { Fact, Facts } from '#ui/layout/facts.tsx'
import { PageTitle } from '#ui/layout/page-title.tsx'
import { about, privacy } from './about.messages.ts'
import { accessibility } from './accessibility.messages.ts'
import {
  accessibilityFor,
  OTHER_LANGUAGES,
  PRIVACY_LANGUAGES,
  privacyFor,
} from './entrepreneur-pages.messages.ts'
import type { Page } from './page.ts'

const privacyRoute = getRouteApi('/privacy')
const accessibilityRoute = getRouteApi('/toegankelijkheid')

/** What this is, whose it is, and how far its numbers can be trusted. */
export function AboutPage() {
  return <TextPage words={about} />
}

/** What is kept of whom, and who can see it. */
export function PrivacyPage() {
  const { taal } = privacyRoute.useSearch()
  const pages = { nl: privacy, ...privacyFor }
  return (
    <InLanguages
      path="/privacy"
      language={taal}
      languages={['nl', ...PRIVACY_LANGUAGES]}
      pages={pages}
    />
  )
}

/** What everybody can expect, and what has not been checked yet. */
export function AccessibilityPage() {
  const { taal } = accessibilityRoute.useSearch()
  const pages = { nl: accessibility, ...accessibilityFor }
  return (
    <InLanguages
      path="/toegankelijkheid"
      language={taal}
      languages={['nl', ...OTHER_LANGUAGES]}
      pages={pages}
    />
  )
}

const NAMES = { nl: 'Nederlands', en: 'English', de: 'Deutsch', fr: 'Français' } as const
type Language = keyof typeof NAMES

type InLanguagesProps<Offered extends Language> = {
  path: '/privacy' | '/toegankelijkheid'
  language: Offered | undefined
  languages: readonly Offered[]
  pages: Record<Offered, Page>
}

/** A page for entrepreneurs: complete in Dutch, what concerns them in the others. */
function InLanguages<Offered extends Language>(props: InLanguagesProps<Offered | 'nl'>) {
  const { path, language = 'nl', languages, pages } = props
  return (
    <div className="stack" lang={language}>
      <nav className="cluster no-print" aria-label="Taal, language, Sprache, langue">
        {languages.map((code) =>
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
      {words.parts.map(({ title, paragraphs, list, terms }) => (
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
          {terms && (
            <Facts as="beside">
              {terms.map(([term, meaning]) => (
                <Fact key={term} term={term}>
                  {meaning}
                </Fact>
              ))}
            </Facts>
          )}
        </section>
      ))}
    </article>
  )
}
