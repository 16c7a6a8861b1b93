import { z } from 'zod'

/**
 * Line breaks and other control characters, and what turns the direction of the text after it: in a name,
 * title or link they make it read as something else.
 */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const NOT_IN_ONE_LINE = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/

/** Whether a name, title or link reads as it is written (private.is_one_line in SQL). */
export const isOneLine = (text: string): boolean => !NOT_IN_ONE_LINE.test(text)

/** A form's field for a name, a title or who does it: one line, without the spaces around it. */
export const oneLine = (message?: string) => z.string().trim().refine(isOneLine, message)

// eslint-disable-next-line no-control-regex -- these are the characters meant
const OTHER_BREAKS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g

/** The same text with every kind of line break, those of Word too, as the one that is shown as such. */
export const withLineBreaks = (text: string): string => text.replace(OTHER_BREAKS, '\n')
