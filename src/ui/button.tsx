import { Button as CandidateButton } from '@nl-design-system-candidate/button-react'
import { useId, type ReactNode } from 'react'

export type ButtonProps = {
  children: ReactNode
  onClick?: () => void
  type?: 'button' | 'submit'
  purpose?: 'primary' | 'secondary' | 'subtle'
  /** Why the button cannot be used now; it stays reachable and says so. */
  disabledReason?: string | undefined
  /** The action is under way. */
  busy?: boolean
  /** Of a button that shows or hides something: whether it is shown, and the id of what. */
  expanded?: boolean
  controls?: string
  className?: string
}

/** A button. One that cannot be used says why. */
export function Button({
  children,
  onClick,
  type = 'button',
  purpose = 'secondary',
  disabledReason,
  busy = false,
  expanded,
  controls,
  className,
}: ButtonProps) {
  const reasonId = useId()
  const unusable = disabledReason !== undefined || busy
  return (
    <>
      <CandidateButton
        type={unusable ? 'button' : type}
        purpose={purpose}
        disabled={unusable}
        aria-busy={busy}
        aria-expanded={expanded}
        aria-controls={controls}
        aria-describedby={disabledReason === undefined ? undefined : reasonId}
        {...(className !== undefined && { className })}
        {...(!unusable && onClick && { onClick })}
      >
        {children}
      </CandidateButton>
      {disabledReason !== undefined && (
        <span id={reasonId} className="subtle small">
          {disabledReason}
        </span>
      )}
    </>
  )
}

/** Classes that make a link look like a button. */
export const buttonLink = {
  primary: 'nl-button nl-button--primary',
  secondary: 'nl-button nl-button--secondary',
  subtle: 'nl-button nl-button--subtle',
} as const
