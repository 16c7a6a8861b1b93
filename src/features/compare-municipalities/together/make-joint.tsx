import { Link } from '@tanstack/react-router'
import { messages } from './together.messages.ts'

export type MakeJointProps = { roundId: string; measureId: string; codes: readonly string[] }

/** The way to one action of the municipalities that share a quick win. */
export function MakeJoint({ roundId, measureId, codes }: MakeJointProps) {
  return (
    <Link
      to="/eszl/acties/nieuw"
      search={{ ronde: roundId, maatregel: measureId, gemeenten: [...codes] }}
    >
      {messages.makeJoint}
    </Link>
  )
}
