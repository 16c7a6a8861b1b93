import { Link } from '@tanstack/react-router'
import type { Action } from '#domain/action.ts'
import { messages } from './actions.messages.ts'
import { useMe } from './people.ts'

/** The way to what the next round says of an action. */
export function ToProof({ action }: { action: Action }) {
  const staff = useMe()?.role === 'staff'
  return (
    <p className="no-print">
      {staff ? (
        <Link to="/eszl/bewijs" search={{ gemeente: action.municipalityCode, actie: action.id }}>
          {messages.toProof}
        </Link>
      ) : (
        <Link to="/gemeente/bewijs" search={{ actie: action.id }}>
          {messages.toProof}
        </Link>
      )}
    </p>
  )
}
