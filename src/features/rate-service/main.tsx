import { createRoot, hydrateRoot } from 'react-dom/client'
import { firstDesk } from './first-desk.ts'
import { RateApp } from './rate-app.tsx'
import { breath, isPrerendered, takeEarlyTaps } from './early-taps.ts'

const container = document.getElementById('rate')
if (!container) throw new Error('beoordeel.html has no #rate')

// Reading the program and running it are long enough each for who taps meanwhile.
await breath()
const desk = firstDesk()
const tapAgain = takeEarlyTaps(container)
if (isPrerendered(container, desk)) hydrateRoot(container, <RateApp initial={desk} />)
else {
  container.replaceChildren()
  createRoot(container).render(<RateApp initial={desk} />)
}
container.hidden = false
document.getElementById('rate-further')?.remove()
void tapAgain()
