import '#ui/theme/theme.ts'
import 'react-dom/client'

// React has begun; the rest begins in a task of its own, so that a slow phone stays free in between (vite/pieces.ts).
setTimeout(() => void import('./main.tsx'))
