/**
 * Print HTML in, PDF out: the engine with our fonts and options.
 */
import { startFormeEngine } from './forme-engine.mjs'
import { asFailure } from './messages.mjs'

/** @import { Files } from './messages.mjs' */

/**
 * @typedef {object} PdfOptions builder/runtime/pdf-options.json
 * @property {{file: string}} engine
 * @property {object} options
 * @property {{family: string, weight: number, italic: boolean, file: string}[]} fonts
 */

/**
 * @param {Files} files
 * @returns {(html: string) => Promise<Uint8Array<ArrayBuffer>>}
 */
export function createPdfMaker(files) {
  /** @type {PdfOptions} */
  const { engine, options, fonts } = JSON.parse(new TextDecoder().decode(files['pdf-options.json']))
  /** @type {Promise<{module: WebAssembly.Module, options: object}> | null} */
  let ready = null
  // Compiled at the first PDF: most families start with Word, and a cheap phone has little memory.
  const prepare = async () => ({
    module: await WebAssembly.compile(files[engine.file]),
    options: {
      ...options,
      fonts: fonts.map(({ file, ...font }) => ({ ...font, data: base64(files[file]) })),
    },
  })
  return async (html) => {
    try {
      ready ??= prepare()
      const { module, options } = await ready
      // A fresh engine for each document: nothing of the last plan stays, and a crash does not spoil the next one.
      const { renderHtml } = await startFormeEngine(module)
      return renderHtml(html, options)
    } catch (error) {
      throw asFailure(error, 'pdf.engine')
    }
  }
}

/**
 * @param {ArrayBuffer} buffer
 * @returns {string}
 */
function base64(buffer) {
  const bytes = new Uint8Array(buffer)
  const parts = []
  // In parts: one call cannot take a whole font as arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)))
  }
  return btoa(parts.join(''))
}
