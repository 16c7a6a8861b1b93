import { Link } from '@tanstack/react-router'
import { PrintButton } from './choices.tsx'
import type { Language, ResultWords } from './results.messages.ts'

type Props = { text: ResultWords; language: Language; rateAt: string }

/** How to read the numbers, and where to go from here. */
export function Reading({ text, language, rateAt }: Props) {
  return (
    <section className="stack stack--small" aria-labelledby="reading">
      <h2 id="reading">{text.readTitle}</h2>
      {text.read.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <ul className="no-print">
        <li>
          <a href={rateAt}>{text.rate}</a>
        </li>
        <li>
          <Link to="/resultaten/open-data">{text.openData}</Link>
        </li>
        <li>
          <Link to="/methode">{text.method}</Link>
        </li>
        <li>
          <Link to="/privacy" search={language === 'nl' ? {} : { taal: language }}>
            {text.privacy}
          </Link>
        </li>
      </ul>
      <PrintButton language={language} />
    </section>
  )
}
