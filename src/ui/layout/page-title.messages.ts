/** Words beside the title of a page. */
export const messages = { about: 'Uitleg' } as const
