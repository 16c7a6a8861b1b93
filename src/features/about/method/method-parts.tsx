import { useId, type ReactNode } from 'react'
import './method.css'

/** A part of the method with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

export function Formula({ children }: { children: string }) {
  return <p className="method__formula beside-line">{children}</p>
}

/** Rules as a list, with a heading when they are something else. */
export function Rules({ title, rules }: { title?: string; rules: readonly string[] }) {
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  )
}
