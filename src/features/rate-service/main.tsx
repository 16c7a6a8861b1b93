import { createRoot, hydrateRoot } from 'react-dom/client'
import { firstDesk } from './first-desk.ts'
import { RateApp } from './rate-app.tsx'
import { takeForm, type MarkedForm } from './form.ts'
import { formOfPage, keptForm } from './kept-form.ts'
import { askForm } from './send.ts'
import { breath, isPrerendered, takeEarlyTaps } from './early-taps.ts'

const ASK_AGAIN_MS = 2000

const container = document.getElementById('rate')
if (!container) throw new Error('beoordeel.html has no #rate')

// Reading the program and running it are long enough each for who taps meanwhile.
await breath()
const built = formOfPage()
const { mark, form } = built ? (keptForm(built.mark) ?? built) : await formOfServer()
takeForm(form)
const desk = firstDesk()
const tapAgain = takeEarlyTaps(container)
const app = <RateApp initial={desk} known={{ mark, built: built?.mark ?? '' }} />
if (mark === built?.mark && isPrerendered(container, desk)) hydrateRoot(container, app)
else {
  container.replaceChildren()
  createRoot(container).render(app)
}
container.hidden = false
document.getElementById('rate-further')?.remove()
void tapAgain()

/** For a page that broke off on its way: as soon as the server can be reached. */
async function formOfServer(): Promise<MarkedForm> {
  for (;;) {
    const live = await askForm('')
    if (live) return live
    await new Promise((done) => setTimeout(done, ASK_AGAIN_MS))
  }
}
