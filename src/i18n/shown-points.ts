/** What a drawing colours is the number as it is shown, rounded as everywhere; drawings do not know the domain. */
export { halfUp as shownPoints } from '#domain/half-up.ts'
