/** A host with a dot, as people write it: "www.x.nl", "x.nl/a". The name of a file is none. */
const WITHOUT_SCHEME =
  /^(?![^/]+\.(pdf|docx?|xlsx?|pptx?|txt|odt)$)[^\s/@:]+\.[a-z][a-z0-9-]+([:/?#]\S*)?$/i

/**
 * A link as it is stored: what people leave out in front is put there. What is no link stays as it is.
 * `private.complete_link` in supabase/schemas/4-scan/answer.sql does the same.
 */
export function completeLink(typed: string): string {
  const link = typed.trim()
  return WITHOUT_SCHEME.test(link) ? `https://${link}` : link
}

/** Whether it can be stored as it is; nothing can. */
export function isLink(link: string): boolean {
  return link === '' || /^https?:\/\/\S+$/.test(link)
}
