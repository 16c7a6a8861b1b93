import { Link } from '@tanstack/react-router'
import type { Item } from '#domain/questionnaire/definition.ts'
import './item-links.css'
import { useScan } from '../scan-context.tsx'

/** Questions, each a link that puts the focus on it. */
export function ItemLinks({ items }: { items: readonly Item[] }) {
  const { scan } = useScan()
  return (
    <ul className="item-links">
      {items.map((item) => (
        <li key={item.id}>
          <Link
            to="/gemeente/scan/$scanId/thema/$themeId"
            params={{ scanId: scan.id, themeId: item.theme }}
            hash={item.id}
          >
            {item.text.nl}
          </Link>
        </li>
      ))}
    </ul>
  )
}
