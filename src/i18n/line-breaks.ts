/** Inputs may not know the domain; they break lines as it says. */
export { withLineBreaks } from '#domain/one-line.ts'
