import { Button } from '#ui/button.tsx'
import { useSaving } from '#ui/take-away/use-saving.tsx'
import { useOrigin } from '#ui/take-away/origin.ts'
import type { Deck } from './deck.ts'
import { messages } from './slides.messages.ts'

/** Saves the report as slides that can be changed. */
export function SaveSlides({ make }: { make: () => Deck }) {
  const origin = useOrigin()
  const { busy, start, outcome } = useSaving()
  const save = () =>
    void start(async () => {
      // Fetched when someone saves slides.
      const { saveSlides } = await import('./save-file.ts')
      return saveSlides(make(), origin)
    })
  return (
    <div className="no-print">
      <Button busy={busy} onClick={save}>
        {messages.save}
      </Button>
      {outcome}
    </div>
  )
}
