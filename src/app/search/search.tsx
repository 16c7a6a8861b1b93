import { useEffect, useState, type ComponentType } from 'react'
import type { Member } from '#domain/access/member.ts'
import { dataErrorWords } from '#i18n/errors.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/feedback/dialog.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { messages } from '../app.messages.ts'
import type { SearchBoxProps } from './search-box.tsx'
import './search.css'

const words = messages.search

type Box = ComponentType<SearchBoxProps>

/** Looking for a page, a municipality, a question or a measure: a button, and Ctrl K. Fetched when it is used. */
export function Search({ member }: { member: Member }) {
  const [open, setOpen] = useState(false)
  const [box, setBox] = useState<{ Box: Box } | 'failed' | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      // A dialog that is open waits for an answer.
      if (event.altKey || event.shiftKey || document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (!open || (box !== null && box !== 'failed')) return
    let wanted = true
    import('./search-box.tsx').then(
      ({ SearchBox }) => wanted && setBox({ Box: SearchBox }),
      () => wanted && setBox('failed'),
    )
    return () => {
      wanted = false
    }
  }, [open, box])
  const close = () => setOpen(false)
  return (
    <>
      <Button className="search-button" onClick={() => setOpen(true)}>
        {words.open} <kbd className="search-button__key">{words.key}</kbd>
      </Button>
      <Dialog open={open} title={words.title} onClose={close}>
        {box === null && <p>{words.loading}</p>}
        {box === 'failed' && (
          <Alert tone="negative" live>
            <p>{dataErrorWords({ kind: 'offline' })}</p>
          </Alert>
        )}
        {box !== null && box !== 'failed' && <box.Box member={member} onGone={close} />}
        <div>
          <Button purpose="subtle" onClick={close}>
            {words.close}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
