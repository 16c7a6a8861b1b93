import { createRoot } from 'react-dom/client'
import { RateApp } from './rate-app.tsx'
import './rate.css'

const container = document.getElementById('rate')
if (!container) throw new Error('beoordeel.html has no #rate')
createRoot(container).render(<RateApp />)
