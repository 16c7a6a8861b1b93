/** Where the browser holds the session. Also asked before the program is there (vite/drawn-pages.ts). */
export const SESSION_KEY = 'quickscan-session'
