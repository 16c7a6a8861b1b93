import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Definition } from '#domain/questionnaire/definition.ts'
import { saveAnswer } from '#data/answers.ts'
import { DataFailure, type DataError } from '#data/errors.ts'
import { scanQueries } from '#data/scans.ts'
import { today } from '#i18n/today.ts'
import { storedScan } from '../use-paper-scan.ts'
import { differenceWith, type Difference } from './difference.ts'
import { importAnswers, undoOf, type Change, type ImportResult } from './import-answers.ts'
import { readWorkbook, type FileProblem } from './read-workbook.ts'

/** How far an import is. Until `saving` nothing has changed. */
export type ImportStep =
  | { kind: 'waiting' }
  | { kind: 'reading' }
  | { kind: 'unreadable'; problem: FileProblem }
  | { kind: 'failed'; error: DataError }
  | { kind: 'shown'; difference: Difference }
  | { kind: 'saving'; undo: boolean; done: number; of: number }
  | { kind: 'saved'; result: ImportResult }
  | { kind: 'undone'; result: ImportResult }

/** Reading a workbook, showing what it would change, saving that, and bringing it back. */
export function useImport(scanId: string, definition: Definition) {
  const queryClient = useQueryClient()
  const [step, setStep] = useState<ImportStep>({ kind: 'waiting' })

  const save = async (changes: readonly Change[], undo: boolean) => {
    const of = changes.length
    setStep({ kind: 'saving', undo, done: 0, of })
    const result = await importAnswers(scanId, changes, saveAnswer, (done) =>
      setStep({ kind: 'saving', undo, done, of }),
    )
    setStep({ kind: undo ? 'undone' : 'saved', result })
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: scanQueries.one(scanId).queryKey }),
      queryClient.invalidateQueries(scanQueries.lists),
    ])
  }

  return {
    step,
    read: async (file: File) => {
      setStep({ kind: 'reading' })
      try {
        const workbook = await readWorkbook(file)
        if (!workbook.ok) return setStep({ kind: 'unreadable', problem: workbook.error })
        // Colleagues work on.
        const scan = await storedScan(queryClient, scanId)
        const difference = differenceWith(definition, scan, workbook.value, today())
        setStep(
          difference.ok
            ? { kind: 'shown', difference: difference.value }
            : { kind: 'unreadable', problem: difference.error },
        )
      } catch (failure) {
        setStep({ kind: 'failed', error: whyFailed(failure) })
      }
    },
    confirm: (changes: readonly Change[]) => void save(changes, false),
    undo: (result: ImportResult) => void save(undoOf(result.saved), true),
  }
}

/** Reading asks the server twice: for the code that reads workbooks and for the scan. */
function whyFailed(failure: unknown): DataError {
  if (failure instanceof DataFailure) return failure.error
  return navigator.onLine ? { kind: 'unexpected', code: 'workbook' } : { kind: 'offline' }
}
