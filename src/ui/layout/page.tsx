import type { ReactNode } from 'react'
import './page.css'

export type PageFrameProps = {
  words: { skip: string; navigation: string; footer: string }
  /** A line above everything, for example that all data is made up. */
  banner?: ReactNode
  brand: ReactNode
  /** Lists of links. */
  navigation?: ReactNode
  /** Looking for something. */
  search?: ReactNode
  /** Who is signed in, and signing out. */
  person?: ReactNode
  footer: ReactNode
  children: ReactNode
}

/** The frame of every page: skip link, header, main, footer. */
export function PageFrame({
  words,
  banner,
  brand,
  navigation,
  search,
  person,
  footer,
  children,
}: PageFrameProps) {
  return (
    <div className="page">
      <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#main">
        {words.skip}
      </a>
      <header className="page__header">
        {banner !== undefined && <p className="page__demo">{banner}</p>}
        <div className="page__bar">
          {brand}
          {search !== undefined && <div className="page__search">{search}</div>}
          {navigation !== undefined && (
            <nav className="page__nav" aria-label={words.navigation}>
              {navigation}
            </nav>
          )}
          {person !== undefined && <div className="page__person">{person}</div>}
        </div>
      </header>
      <main id="main" className="page__main" tabIndex={-1}>
        {children}
      </main>
      <footer className="page__footer" aria-label={words.footer}>
        <div className="page__footer-inner">{footer}</div>
      </footer>
    </div>
  )
}
