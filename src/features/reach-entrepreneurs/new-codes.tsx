import { useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { toCsv } from '#ui/take-away/csv.ts'
import { offerFile } from '#ui/take-away/offer-file.ts'
import { messages } from './codes.messages.ts'
import { linkWith, withoutProtocol } from './rating-link.ts'

/** Codes as they were just made: the only time that anyone sees them. */
export function NewCodes({ codes, slug }: { codes: readonly string[]; slug: string }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [codes])
  const rows = codes.map((code) => [code, linkWith(code, slug)] as const)
  const asCsv = () => toCsv({ columns: [messages.code, messages.link], rows, remarks: [] }, [])
  return (
    <div className="stack codes">
      <h3 ref={title} tabIndex={-1}>
        {messages.once(codes.length)}
      </h3>
      <p>{messages.onceText}</p>
      <div className="cluster no-print">
        <Button
          purpose="primary"
          onClick={() =>
            offerFile(new Blob([asCsv()], { type: 'text/csv;charset=utf-8' }), messages.file(slug))
          }
        >
          {messages.csv}
        </Button>
        <Button onClick={() => window.print()}>{messages.print}</Button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.code}</th>
            <th scope="col">{messages.link}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([code, link]) => (
            <tr key={code}>
              <td className="codes__code">{code}</td>
              <td>{withoutProtocol(link)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
