import type { ReactNode } from 'react'
import './written.css'

/** What a person wrote, with its lines as they were typed; a word that is too long for the page breaks. */
export function Written({
  children,
  as: Tag = 'p',
}: {
  children: ReactNode
  as?: 'p' | 'div' | 'blockquote'
}) {
  return <Tag className="written">{children}</Tag>
}
