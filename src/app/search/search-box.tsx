import { useRouter } from '@tanstack/react-router'
import { useCombobox } from 'downshift'
import { useEffect, useRef, useState } from 'react'
import type { Member } from '#domain/access/member.ts'
import { messages } from '../app.messages.ts'
import { find, type Findable } from './findable.ts'
import { useFindables } from './use-findables.ts'

const words = messages.search

/** So many fit; the others come when more of the word is typed. */
const MOST = 12

export type SearchBoxProps = { member: Member; onGone: () => void }

/** A field with what is found below it; arrows choose, Enter goes there. */
export function SearchBox({ member, onGone }: SearchBoxProps) {
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const area = useRef<HTMLDivElement>(null)
  const found = find(useFindables(member), typed)
  const items = found.slice(0, MOST)
  // The dialog was open before this was here.
  useEffect(() => area.current?.querySelector('input')?.focus(), [])
  const { getLabelProps, getInputProps, getMenuProps, getItemProps, highlightedIndex } =
    useCombobox<Findable>({
      items,
      inputValue: typed,
      selectedItem: null,
      isOpen: true,
      defaultHighlightedIndex: 0,
      itemToString: (item) => item?.label ?? '',
      onInputValueChange: ({ inputValue, type }) => {
        if (type === useCombobox.stateChangeTypes.InputChange) setTyped(inputValue)
      },
      onSelectedItemChange: ({ selectedItem }) => {
        if (!selectedItem) return
        onGone()
        router.history.push(selectedItem.href)
      },
    })
  return (
    <div className="stack" ref={area}>
      <div className="stack stack--small">
        <label className="utrecht-form-label" {...getLabelProps()}>
          {words.label}
        </label>
        <input
          {...getInputProps({
            // The list keeps this key to itself, and the dialog would stay.
            onKeyDown: ({ key }) => {
              if (key === 'Escape') onGone()
            },
          })}
          type="search"
          className="utrecht-textbox utrecht-textbox--html-input"
        />
      </div>
      <p role="status" className="small subtle">
        {typed.trim() === ''
          ? words.begin
          : found.length === 0
            ? words.none
            : words.found(found.length)}
      </p>
      <ul className="search-found" {...getMenuProps()}>
        {items.map((item, index) => (
          <li
            key={`${item.kind} ${item.href}`}
            className="search-found__item"
            data-highlighted={index === highlightedIndex}
            {...getItemProps({ item, index })}
          >
            <span>{item.label}</span>
            <span className="small subtle">{words.kinds[item.kind]}</span>
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className="small subtle">{words.more(found.length - MOST)}</p>}
    </div>
  )
}
