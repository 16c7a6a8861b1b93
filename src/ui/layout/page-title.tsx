import { useEffect, useRef, type ReactNode } from 'react'

const SITE = 'Quick scan Zuid-Limburg'

/**
 * The heading of a page. When the page appears it names the browser tab and takes the focus, so that
 * a screen reader starts reading here.
 */
export function PageTitle({ children, eyebrow }: { children: ReactNode; eyebrow?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} – ${SITE}`
    heading.current?.focus({ preventScroll: true })
  }, [children])
  return (
    <header>
      {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </header>
  )
}
