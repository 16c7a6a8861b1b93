import { PageTitle } from '#ui/layout/page-title.tsx'
import { about, accessibility, privacy } from './about.messages.ts'

/** What this is, whose it is, and how far its numbers can be trusted. */
export function AboutPage() {
  return <TextPage words={about} />
}

/** What is kept of whom, and who can see it. */
export function PrivacyPage() {
  return <TextPage words={privacy} />
}

/** What everybody can expect, and what has not been checked yet. */
export function AccessibilityPage() {
  return <TextPage words={accessibility} />
}

function TextPage({ words }: { words: typeof about }) {
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
