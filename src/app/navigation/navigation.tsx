import { Link, useRouterState } from '@tanstack/react-router'
import { useId, useState, type KeyboardEvent, useRef } from 'react'
import type { Member } from '#domain/access/member.ts'
import { Button } from '#ui/button.tsx'
import { messages } from '../app.messages.ts'
import { currentGroup, currentPage } from './current-group.ts'
import { groupsOf, type Group } from './destinations.messages.ts'
import './navigation.css'

/**
 * The menu: groups by what people come to do, and below them the pages of the group one is in. On a phone all
 * of it stands under one button.
 */
export function Navigation({ member }: { member: Member | null }) {
  const address = useRouterState({ select: ({ location }) => location.pathname })
  if (!member) return <ForStrangers />
  const groups = groupsOf(member.role)
  const group = currentGroup(groups, address)
  const page = currentPage(groups, address)
  return (
    <>
      <div className="navigation__wide">
        {groups.length > 1 && (
          <ul className="navigation__groups">
            {groups.map((one) => (
              <li key={one.label}>
                <Link
                  to={one.pages[0]?.to ?? '/'}
                  search={keepsChoice(one.pages[0]?.to, address)}
                  className={one === group && page !== null ? 'navigation__current' : undefined}
                  activeOptions={{ exact: true, includeSearch: false }}
                  activeProps={{ 'aria-current': undefined }}
                >
                  {one.label}
                </Link>
              </li>
            ))}
          </ul>
        )}
        {group && <Pages {...{ group, page, address }} />}
      </div>
      {/* Another page closes it. */}
      <Menu key={address} {...{ groups, page, address }} />
    </>
  )
}

function ForStrangers() {
  return (
    <ul className="navigation__pages">
      <li>
        <a href="/beoordeel">{messages.rate}</a>
      </li>
      <li>
        <Link to="/resultaten">{messages.results}</Link>
      </li>
    </ul>
  )
}

/** Pressing the page one is on leaves what was chosen there as it is. */
const keepsChoice = (to: string | undefined, address: string) => to === address || {}

type PagesProps = { group: Group; page: string | null; address: string; label?: string }

function Pages({ group, page, address, label }: PagesProps) {
  return (
    <ul className="navigation__pages" aria-labelledby={label}>
      {group.pages
        .filter((one) => !one.within)
        .map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              search={keepsChoice(to, address)}
              className={to === page ? 'navigation__current' : undefined}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {label}
            </Link>
          </li>
        ))}
    </ul>
  )
}

type MenuProps = { groups: readonly Group[]; page: string | null; address: string }

function Menu({ groups, page, address }: MenuProps) {
  const [open, setOpen] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  const id = useId()
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !open) return
    setOpen(false)
    area.current?.querySelector('button')?.focus()
  }
  return (
    // Escape closes it from anywhere inside.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div className="navigation__menu" ref={area} onKeyDown={closeOnEscape}>
      <Button expanded={open} controls={id} onClick={() => setOpen(!open)}>
        {messages.menu}
      </Button>
      <div id={id} hidden={!open} className="navigation__all">
        {groups.map((group, index) => (
          <div key={group.label}>
            {groups.length > 1 && (
              <p id={`${id}-${index}`} className="navigation__heading">
                {group.label}
              </p>
            )}
            <Pages
              group={group}
              {...{ page, address }}
              {...(open && groups.length > 1 && { label: `${id}-${index}` })}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
