import { useEffect, useState, type RefObject } from 'react'

/** Shows an element on the full screen and back; Escape is the browser's own. */
export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const [on, setOn] = useState(false)
  useEffect(() => {
    const follow = () => setOn(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', follow)
    return () => document.removeEventListener('fullscreenchange', follow)
  }, [])
  return {
    on,
    toggle: () =>
      void (document.fullscreenElement
        ? document.exitFullscreen()
        : element.current?.requestFullscreen()),
  }
}
