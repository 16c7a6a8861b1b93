import { Link } from '@tanstack/react-router'
import type { ResultWords } from './results.messages.ts'

/** How to read the numbers, and where to go from here. */
export function Reading({ text, rateAt }: { text: ResultWords; rateAt: string }) {
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
          <Link to="/privacy">{text.privacy}</Link>
        </li>
      </ul>
    </section>
  )
}
