import { useEffect, useRef, type ReactNode } from 'react'
import { our } from '#i18n/our-region.ts'
import { messages } from './page-title.messages.ts'
import './page-title.css'

export type PageTitleProps = {
  children: ReactNode
  eyebrow?: ReactNode
  /** What the page is about, for who wants to know: paragraphs, folded beside the title. */
  about?: ReactNode
}

/** The page on which someone came in; null once they have gone elsewhere, and where a page is drawn without a browser. */
let cameInAt: string | null = 'window' in globalThis ? window.location.pathname : null

/**
 * The heading of a page. It names the browser tab, and takes the focus after a navigation, so that a
 * screen reader starts reading here. On the first page the focus stays before the skip link.
 */
export function PageTitle({ children, eyebrow, about }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} – ${our.product}`
    if (window.location.pathname !== cameInAt) cameInAt = null
    if (cameInAt === null) heading.current?.focus({ preventScroll: true })
  }, [children])
  return (
    <header className={about === undefined ? undefined : 'page-title--about'}>
      {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
      <h1 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-1">
        {children}
      </h1>
      {about !== undefined && (
        <details className="page-title__about">
          <summary>{messages.about}</summary>
          {about}
        </details>
      )}
    </header>
  )
}
