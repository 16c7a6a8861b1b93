/**
 * Whether this browser empties what a site keeps after seven days without a visit: Safari does, and so
 * does every browser on an iPhone or iPad, but not for an app that was put on the home screen.
 * https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/
 */
export function emptiesAfterSevenDays(): boolean {
  const installed = window.matchMedia('(display-mode: standalone)').matches
  return navigator.vendor.startsWith('Apple') && !installed
}
