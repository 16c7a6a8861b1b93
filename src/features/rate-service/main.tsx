import { createRoot, hydrateRoot } from 'react-dom/client'
import { firstDesk } from './first-desk.ts'
import { RateApp } from './rate-app.tsx'
import { takeForm } from './form.ts'
import { formOfPage, keptForm } from './kept-form.ts'
import { breath, isPrerendered, takeEarlyTaps } from './early-taps.ts'

const container = document.getElementById('rate')
if (!container) throw new Error('beoordeel.html has no #rate')

// Reading the program and running it are long enough each for who taps meanwhile.
await breath()
const built = formOfPage()
const { mark, form } = keptForm(built.mark) ?? built
takeForm(form)
const desk = firstDesk()
const tapAgain = takeEarlyTaps(container)
const app = <RateApp initial={desk} known={{ mark, built: built.mark }} />
if (mark === built.mark && isPrerendered(container, desk)) hydrateRoot(container, app)
else {
  container.replaceChildren()
  createRoot(container).render(app)
}
container.hidden = false
document.getElementById('rate-further')?.remove()
void tapAgain()
