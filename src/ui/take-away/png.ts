import type { Picture } from './draw-picture.ts'

/** Dots per pixel: sharp on paper too. */
const SCALE = 2

/** The picture as PNG. @throws when the browser cannot draw it. */
export async function toPng({ svg, width, height }: Picture): Promise<Blob> {
  // Without them, when the connection is gone for example, the picture has other letters: better than none.
  const style = await fonts().catch(() => '')
  const drawing = svg.replace('<title>', `<style>${style}</style><title>`)
  const address = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, fail) =>
      canvas.toBlob(
        (blob) => (blob ? done(blob) : fail(new Error('The canvas is empty'))),
        'image/png',
      ),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The letters of the page: a drawing on its own may load nothing, so they come along. */
async function fonts(): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) =>
      rule instanceof CSSFontFaceRule ? { rule, base: sheet.href ?? document.baseURI } : [],
    ),
  )
  const loaded = faces.map(async ({ rule: { style }, base }) => {
    const [, address] = /url\("?([^")]+)/.exec(style.getPropertyValue('src')) ?? []
    if (address === undefined) return ''
    const file = await fetch(new URL(address, base))
    return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${style.getPropertyValue('font-weight')};src:url(${await asData(await file.blob())})}`
  })
  return (await Promise.all(loaded)).join('')
}

function asData(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => fail(new Error('The font could not be read'))
    reader.readAsDataURL(blob)
  })
}
