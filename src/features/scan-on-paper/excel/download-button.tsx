import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Alert } from '#ui/feedback/feedback.tsx'
import { offerFile } from '#ui/take-away/offer-file.ts'
import { messages as paper } from '../paper.messages.ts'
import { messages } from './excel.messages.ts'
import { writeWorkbook, type WorkbookContent } from './write-workbook.ts'

export type DownloadButtonProps = {
  /** Looked up when the button is pressed, so that the file holds what is stored then. */
  content: () => Promise<WorkbookContent>
  nameParts: readonly string[]
  purpose?: 'primary' | 'secondary'
}

/** Makes the workbook and offers it as a download. */
export function DownloadButton({ content, nameParts, purpose = 'secondary' }: DownloadButtonProps) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const download = async () => {
    setState('busy')
    try {
      offerFile(await writeWorkbook(await content()), messages.workbook.fileName(nameParts))
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <Button purpose={purpose} busy={state === 'busy'} onClick={() => void download()}>
        {state === 'busy' ? paper.bar.preparing : paper.bar.excel}
      </Button>
      {state === 'failed' && (
        <Alert tone="negative" live>
          <p>{messages.page.downloadFailed}</p>
        </Alert>
      )}
    </>
  )
}
