// Begins React by itself, before the rest of the program needs it (vite/pieces.ts).
import 'react-dom/client'
